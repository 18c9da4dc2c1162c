import fc from 'fast-check';

import { PackedList } from '../../../src/plugins/newsroom/server/src/imports/match/near/packed-list';

describe('a packed list', () => {
  it('gives back each value, whatever was added behind it', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ stringUnit: 'binary' })), (values) => {
        const list = new PackedList<unknown>();
        for (const value of values) list.push(value);
        expect(values.map((_, index) => list.at(index))).toEqual(
          JSON.parse(JSON.stringify(values)),
        );
      }),
    );
  });

  it('holds more than one stretch of bytes, and values longer than that', () => {
    const lengths = [0, 300_000, 1, 262_140, 262_144, 5, ...Array(4_000).fill(100)] as number[];
    const list = new PackedList<string>();
    for (const [index, length] of lengths.entries()) list.push('é'.repeat(length) + index);
    for (const [index, length] of lengths.entries()) {
      expect(list.at(index)).toBe('é'.repeat(length) + index);
    }
  });

  it('has nothing where nothing was added', () => {
    const list = new PackedList<string>();
    list.push('one');
    expect(() => list.at(1)).toThrow(RangeError);
    expect(() => list.at(-1)).toThrow(RangeError);
  });
});
