import { rightsOf } from '../../../src/plugins/newsroom/story/clean/rights';

describe('rightsOf', () => {
  it.each<[string | null, string | null, string | null]>([
    [null, null, null],
    ['  ', null, null],
    ['© 2020 The Milbury Post', 'The Milbury Post', null],
    [
      'Copyright (c) 2019-2021, Bay Radio. All rights reserved.',
      'Bay Radio',
      'All rights reserved.',
    ],
    ['The Milbury Post © 2020', 'The Milbury Post', null],
    ['Copyright by Bay Radio', 'Bay Radio', null],
    ['2020 Bay Radio', 'Bay Radio', null],
    ['Bay Radio Inc.', 'Bay Radio Inc', null],
    ['© 2020', null, null],
    ['All rights reserved', null, 'All rights reserved'],
    ['© Küstenfunk, alle Rechte vorbehalten', 'Küstenfunk', 'alle Rechte vorbehalten'],
    ['Studio 54', 'Studio 54', null],
    [
      'This material may not be published or broadcast. Ask the desk of the paper first.',
      null,
      'This material may not be published or broadcast. Ask the desk of the paper first.',
    ],
  ])('reads %j', (notice, holder, terms) => {
    expect(rightsOf(notice)).toEqual({ holder, terms });
  });

  it('takes no longer for a notice of many spaces', () => {
    const started = performance.now();
    rightsOf(`© ${' '.repeat(200_000)}2020${' - '.repeat(50_000)}x`);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
