import { NearDuplicates } from '../../../src/plugins/newsroom/story/near-duplicates';
import { shingles } from '../../../src/plugins/newsroom/story/near-duplicates/shingles';

/** A text of words of its own; the same seed gives the same. */
function textOf(seed: number, words = 300): string {
  let state = seed * 2_654_435_761;
  const word = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return `w${(state >>> 8) % 5_000}`;
  };
  return Array.from({ length: words }, word).join(' ');
}

function likenessOf(one: string, other: string): number {
  const [a, b] = [new Set(shingles(one)), new Set(shingles(other))];
  const common = [...a].filter((each) => b.has(each)).length;
  return common / (a.size + b.size - common);
}

describe('NearDuplicates', () => {
  it('finds a story again under another headline, shortened, and with words changed', () => {
    const text = textOf(1);
    for (const again of [
      text,
      text.toUpperCase(),
      text.slice(0, Math.round(text.length * 0.85)),
      `Another headline of the day. ${text} Reporting by two people in two places.`,
      text
        .split(' ')
        .map((word, at) => (at % 60 === 30 ? `${word}x` : word))
        .join(' '),
    ]) {
      expect(likenessOf(text, again)).toBeGreaterThan(0.75);
      const known = new NearDuplicates();
      known.add(textOf(2));
      known.add(text);
      expect(known.add(again)?.near).toMatchObject({ index: 1 });
    }
  });

  it('tells the share of what two have in common within a tenth', () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const text = textOf(seed, 600);
      const other = text.slice(0, Math.round(text.length * (0.76 + seed / 50)));
      const known = new NearDuplicates();
      known.add(text);
      const likeness = known.add(other)?.near?.likeness ?? 0;
      expect(Math.abs(likeness - likenessOf(text, other))).toBeLessThan(0.1);
    }
  });

  it('takes no two of two hundred stories for one that share a third', () => {
    const known = new NearDuplicates();
    const common = textOf(9_999, 150);
    for (let seed = 0; seed < 200; seed += 1) {
      expect(known.add(`${textOf(seed)} ${common}`)?.near).toBeNull();
    }
    for (let seed = 0; seed < 200; seed += 67) {
      expect(known.add(`${textOf(seed)} ${common} And more.`)?.near?.index).toBe(seed);
    }
  });

  it('compares no briefs, and reads scripts without spaces', () => {
    const known = new NearDuplicates();
    expect(known.add('The ferry stays. More at noon.')).toBeNull();
    const letters = Array.from({ length: 90 }, (_, at) => String.fromCodePoint(0x4e00 + at * 7));
    known.add(letters.join(''));
    expect(known.add(`${letters.join('')}港口`)?.near).toMatchObject({ index: 0 });
  });
});
