import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  repairLine,
  repairParagraphs,
  type Paragraph,
} from '../../../../src/plugins/newsroom/story/clean/repair';

/** The true bodies of news pages: published text, which the desk should hardly touch. */
const FILES = ['2019', '2023'].map((year) =>
  join(__dirname, `../../../../../shared/pages/${year}/ground-truth.json`),
);
const isHere = FILES.every((file) => existsSync(file));
if (!isHere) console.info(`No true bodies at ${FILES.join(', ')}; their test is skipped.`);
const suite = isHere ? describe : describe.skip;

const wordsOf = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

function bodies(): string[] {
  return FILES.flatMap((file) =>
    Object.values<{ articleBody: string }>(JSON.parse(readFileSync(file, 'utf8'))).map(
      ({ articleBody }) => articleBody,
    ),
  );
}

function clean(body: string) {
  const paragraphs = body
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line): Paragraph => ({ text: repairLine(line).text, kind: 'paragraph' }));
  return repairParagraphs(paragraphs);
}

suite('true bodies of news pages', () => {
  let total = 0;
  let kept = 0;
  let queries = 0;
  let changedBodies = 0;

  beforeAll(() => {
    for (const body of bodies()) {
      const cleaned = clean(body);
      const left = new Map<string, number>();
      for (const word of wordsOf(cleaned.paragraphs.join(' '))) {
        left.set(word, (left.get(word) ?? 0) + 1);
      }
      for (const word of wordsOf(body.replaceAll('\u00ad', ''))) {
        total += 1;
        const count = left.get(word) ?? 0;
        if (count === 0) continue;
        kept += 1;
        left.set(word, count - 1);
      }
      queries += cleaned.queries.length;
      if (cleaned.repairs.length > 0) changedBodies += 1;
    }
  });

  it('keep nearly every word', () => {
    expect(kept / total).toBeGreaterThan(0.9999);
  });

  it('raise less than one query in two thousand words', () => {
    expect(queries / total).toBeLessThan(1 / 2000);
  });

  it('come out unchanged, four in five', () => {
    expect(changedBodies / bodies().length).toBeLessThan(0.2);
  });
});
