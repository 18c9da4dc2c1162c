import { parse } from 'csv-parse/sync';

import { REPORTS } from '../../../src/plugins/newsroom/server/src/imports/report';
import type { ReportFormat } from '../../../src/plugins/newsroom/server/src/imports/report';
import type { ReportRow } from '../../../src/plugins/newsroom/server/src/imports/report/report-rows';

const row = (given: Partial<ReportRow>): ReportRow => ({
  source: 'old.xml',
  id: '1',
  outcome: 'create',
  left: 'draft',
  code: null,
  reason: null,
  documentId: 'a',
  slug: 'a-story',
  queries: [],
  undone: null,
  undoneReason: null,
  ...given,
});

const ROWS = [
  row({}),
  row({
    id: '=2+5',
    outcome: 'fail',
    left: null,
    slug: null,
    source: '@evil.txt',
    reason: '<script>alert(1)</script> "quoted", and\nmore',
    code: 'NEWSROOM_IMPORT_ROW_FAILED',
  }),
  row({
    id: '-3',
    slug: 'third',
    queries: [{ rule: 'r', message: 'Is it so?', quote: '<b>', paragraph: null }],
  }),
];

async function written(format: ReportFormat, rows: readonly ReportRow[] = ROWS): Promise<string> {
  const report = {
    run: 'spring',
    state: 'done' as const,
    sources: ['old.xml'],
    startedAt: '2026-01-02T03:04:05.000Z',
    endedAt: null,
    counts: { create: 2, fail: 1 },
    rows: (async function* () {
      yield* rows;
    })(),
  };
  let text = '';
  for await (const piece of REPORTS[format](report)) text += piece;
  return text;
}

describe('the report of a run', () => {
  it('is JSON', async () => {
    expect(JSON.parse(await written('json'))).toMatchObject({ run: 'spring', rows: ROWS });
    expect(JSON.parse(await written('json', []))).toMatchObject({ rows: [] });
  });

  it('is CSV of which no cell is a formula', async () => {
    const text = await written('csv');
    const lines: string[][] = parse(text, { bom: true });
    expect(lines).toHaveLength(4);
    expect(lines[2]!.slice(0, 3)).toEqual(["'@evil.txt", "'=2+5", 'fail']);
    expect(lines[2]![5]).toBe(ROWS[1]!.reason);
    expect(lines[3]!.slice(1, 2)).toEqual(["'-3"]);
    expect(lines[3]![8]).toBe('Is it so? (<b>)');
    for (const cell of lines.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  it('is a page of what has to be looked at, without markup of anybody', async () => {
    const html = await written('html');
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script');
    expect(html).toContain('<q>&lt;b&gt;</q>');
    expect(html).not.toContain('a-story');
    expect(await written('html', [row({})])).toContain('Nothing in this run');
  });
});
