import type { Core } from '@strapi/strapi';

import type { StoryFolder } from '../stories';
import { wxr, wxrPost } from '../wxr';
import { allOf, CHOICES, importsOf, runImport, toEnd } from './import-tools';

/** What a source does not hold any more, and addresses that nobody can keep. */
export function gone(strapi: () => Core.Strapi, folder: () => StoryFolder): void {
  const write = (...ids: number[]) =>
    folder().write('old.xml', wxr(...ids.map((id) => wxrPost({ id }))));

  it('tells what is gone at the source when it is asked to, and does nothing about it', async () => {
    const first = await runImport(strapi(), [write(1, 2, 3)], { publish: true });
    const before = await allOf(strapi(), 'article');
    write(1, 3);
    const quiet = await runImport(strapi(), [folder().path]);
    expect(quiet.summary.counts).toMatchObject({ unchanged: 2, 'gone at source': 0 });
    const dry = await runImport(strapi(), [folder().path], { tellsGone: true, isDryRun: true });
    const wet = await runImport(strapi(), [folder().path], { tellsGone: true, name: 'full' });
    for (const { rows, summary } of [dry, wet]) {
      expect(summary.counts).toMatchObject({ unchanged: 2, 'gone at source': 1 });
      expect(rows.at(-1)).toMatchObject({
        id: '2',
        outcome: 'gone at source',
        documentId: first.rows[1]!.documentId,
      });
    }
    expect(await allOf(strapi(), 'article')).toEqual(before);
    let report = '';
    for await (const piece of importsOf(strapi()).report({ run: 'full', format: 'csv' })) {
      report += piece;
    }
    expect(report.split('\r\n')).toHaveLength(5);
    expect(report).toContain('https://old.example,2,gone at source,');
    const told = await allOf(
      strapi(),
      'import-record',
      { outcome: 'gone at source' },
      { run: true },
    );
    expect(told.map(({ run }) => run.state)).toEqual(['planned', 'done']);
  });

  it('tells nothing gone where a part of the source could not be read', async () => {
    await runImport(strapi(), [write(1, 2)]);
    write(1);
    const { events, summary } = await runImport(
      strapi(),
      [folder().path, `${folder().path}/missing.xml`],
      { tellsGone: true },
    );
    expect(summary.counts).toMatchObject({ 'gone at source': 0, fail: 1 });
    expect(events).toContainEqual(expect.objectContaining({ code: 'NEWSROOM_GONE_NOT_TOLD' }));
  });

  it.each(['sets', 'documents'] as const)(
    'leaves out an address that can not be kept, and not the story (%s)',
    async (writer) => {
      const body = `<p>The council met to count the boats in the harbour again.</p>
<h3>Related posts</h3><ul><li><a href="https://old.example/${'x'.repeat(2_100)}">Harbour wall to be mended</a></li></ul>`;
      const file = folder().write(
        'old.xml',
        wxr(wxrPost({ id: 1, body, link: 'javascript:alert(1)' })),
      );
      const { summary } = await runImport(strapi(), [file], { publish: true, writer });
      expect(summary.counts).toMatchObject({ create: 1, published: 1, fail: 0 });
      expect(await allOf(strapi(), 'related-post')).toMatchObject([{ url: null }]);
      const [record] = await allOf(strapi(), 'import-record');
      expect(record!.queries).toContainEqual(expect.objectContaining({ rule: 'unusable-address' }));
    },
  );

  it('keeps the state of a run whose reader went away, and goes on with it', async () => {
    const running = importsOf(strapi()).run({
      sources: [write(1, 2, 3)],
      choices: { ...CHOICES, name: 'left' },
      chunk: 1,
    });
    await running.next();
    await running.return({} as never);
    expect(await allOf(strapi(), 'import-run')).toMatchObject([{ state: 'interrupted' }]);
    const { summary } = await toEnd(importsOf(strapi()).resume({ run: 'left' }));
    expect(summary.counts).toMatchObject({ create: 3 });
    expect(await allOf(strapi(), 'import-run')).toMatchObject([{ state: 'done' }]);
  });
}
