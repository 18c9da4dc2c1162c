import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repairLine } from '../../../../src/plugins/newsroom/story/clean/repair';

interface Case {
  label: string;
  original: string;
  fixed: string;
  'fixed-encoding'?: string;
  expect: 'pass' | 'fail';
}

const FOLDER = join(__dirname, '../../../../../shared/text/ftfy');
const isHere = existsSync(FOLDER);
if (!isHere) console.info(`The mojibake cases are not in ${FOLDER}; their tests are skipped.`);

function cases(name: string): Case[] {
  if (!isHere) return [];
  const all: Case[] = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
  return all.filter(({ expect: wanted }) => wanted === 'pass');
}

/**
 * What ftfy and this desk do on purpose differently: ftfy straightens curly quotes, the desk does
 * not; the desk removes control characters, which ftfy keeps where they seem meant.
 */
function comparable(text: string): string {
  return text
    .replace(/[“”„‟]/g, '"')
    .replace(/[ʼ‘’‚‛]/g, "'")
    .replace(/\p{Cc}+/gu, '')
    .replace(/ {2,}/g, ' ');
}

const suite = isHere ? describe : describe.skip;

suite('every case that ftfy itself passes', () => {
  const all = ['synthetic', 'in-the-wild', 'language-names', 'negative'].flatMap(cases);

  it('finds all of them', () => {
    expect(all).toHaveLength(151);
  });

  it.each(all.map((one) => [one.label, one] as const))('%s', (_, { original, fixed }) => {
    expect(comparable(repairLine(original).text)).toBe(comparable(fixed));
  });
});

suite('text that only looks like mojibake', () => {
  // One of them holds a byte of another encoding, and ftfy restores it.
  const unchanged = cases('negative').filter(
    (one) => one.original === (one['fixed-encoding'] ?? one.fixed),
  );

  it.each(unchanged.map((one) => [one.label, one] as const))('%s', (_, { original }) => {
    expect(repairLine(original)).toEqual({ text: original, edits: [] });
  });
});
