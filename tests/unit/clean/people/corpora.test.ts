import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDateline } from '../../../../src/plugins/newsroom/story/clean/dateline';
import { parseByline, parseCreditLine } from '../../../../src/plugins/newsroom/story/clean/people';

const shared = join(__dirname, '../../../../../shared');
const hasCorpora = existsSync(join(shared, 'stories/wires/gold.json'));
const suite = hasCorpora ? describe : describe.skip;
if (!hasCorpora)
  console.log('No corpora in ../shared: the measures of people and places are skipped.');

const readJson = <T>(path: string): T => JSON.parse(readFileSync(join(shared, path), 'utf8')) as T;
const wordsOf = (text: string | null | undefined): string =>
  (text ?? '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

interface Wire {
  file: string;
  byline: string | null;
  place: string | null;
  date: string | null;
}

/** Paragraphs of a wire are indented; their lines are wrapped. */
function paragraphsOf(text: string): string[] {
  const [, ...lines] = text.split('\n');
  return lines
    .filter((line) => line.trim())
    .join('\n')
    .split(/\n(?= {3,})/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim());
}

suite('wires', () => {
  const wires = hasCorpora ? readJson<Wire[]>('stories/wires/gold.json') : [];
  const read = wires.map((wire) => {
    const text = readFileSync(join(shared, 'stories/wires', wire.file), 'utf8');
    const [first = '', second = ''] = paragraphsOf(text);
    const byline = parseByline(first);
    return { wire, byline, dateline: parseDateline(byline ? second : first)?.dateline ?? null };
  });
  const share = (right: number, of: number): number => right / of;

  test('place and date, at least 98 in 100', () => {
    const places = read.filter(
      ({ wire, dateline }) => wordsOf(dateline?.place) === wordsOf(wire.place),
    );
    const dated = read.filter(({ wire }) => wire.date !== null);
    const dates = dated.filter(
      ({ wire, dateline }) => wordsOf(dateline?.date) === wordsOf(wire.date),
    );
    expect(share(places.length, read.length)).toBeGreaterThanOrEqual(0.98);
    expect(share(dates.length, dated.length)).toBeGreaterThanOrEqual(0.98);
  });

  test('bylines, at least 98 in 100, and none invented', () => {
    const signed = read.filter(({ wire }) => wire.byline !== null);
    const right = signed.filter(({ wire, byline }) =>
      byline?.authors.every(({ name }) => wordsOf(wire.byline).includes(wordsOf(name))),
    );
    const invented = read.filter(({ wire, byline }) => wire.byline === null && byline !== null);
    expect(share(right.length, signed.length)).toBeGreaterThanOrEqual(0.98);
    expect(invented).toEqual([]);
  });
});

interface PastedStory {
  agency: string | null;
  contributorsLine: string | null;
  contributors: Array<{ name: string | null; organization: string | null }>;
  authors: Array<{ name: string }>;
}

suite('credit lines of pasted stories', () => {
  test('each person with the organization', () => {
    const stories = hasCorpora ? readJson<PastedStory[]>('stories/pasted/gold.json') : [];
    const keyOf = (one: { name: string | null; organization: string | null }): string =>
      wordsOf(`${one.name} ${one.organization}`);
    for (const { contributorsLine, agency, contributors, authors } of stories) {
      if (!contributorsLine) continue;
      const wanted = contributors.map(keyOf);
      const signed = authors.map(({ name }) => wordsOf(name));
      // The annotation leaves out people who also have the byline; the clean-up keeps them as both.
      const found = (parseCreditLine(contributorsLine, { agency }) ?? [])
        .filter((one) => wanted.includes(keyOf(one)) || !signed.includes(wordsOf(one.name)))
        .map(keyOf);
      expect(found).toEqual(wanted);
    }
  });
});

suite('true bodies of web pages', () => {
  test.each(['2019', '2023'])(
    '%s: a byline is found in fewer than one line of a thousand',
    (year) => {
      const pages = readJson<Record<string, { articleBody: string }>>(
        `pages/${year}/ground-truth.json`,
      );
      const lines = Object.values(pages).flatMap(({ articleBody }) => articleBody.split('\n'));
      const bylines = lines.filter((line) => parseByline(line) !== null);
      expect(bylines.length / lines.length).toBeLessThan(0.001);
    },
  );
});
