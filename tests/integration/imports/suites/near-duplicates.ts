import type { Core } from '@strapi/strapi';

import type { StoryFolder } from '../stories';
import { wxr, wxrPost } from '../wxr';
import { allOf, importsOf, runImport, toEnd, uid, CHOICES } from './import-tools';

const STORY = [
  'The council voted on Tuesday to keep the last ferry of the town running through the winter, after residents filled the hall to ask for it.',
  'Nobody here owns a boat of their own any more, said a teacher who works at the school across the water and takes the ferry twice a day.',
  'The boat will sail four times a day until the end of March, and the fare will stay as it is. The figures are looked at again in April.',
];

const body = (...more: string[]) => [...STORY, ...more].map((text) => `<p>${text}</p>`).join('');

/** The same story under another headline, in a run and on the site. */
export function nearDuplicates(strapi: () => Core.Strapi, folder: () => StoryFolder): void {
  const write = (name = 'old.xml') =>
    folder().write(
      name,
      wxr(
        wxrPost({ id: 1, title: 'Milbury keeps its ferry', body: body() }),
        wxrPost({ id: 2 }),
        wxrPost({ id: 3, title: 'Ferry stays, council says', body: body('It was a long night.') }),
      ),
    );
  const asked = async () =>
    (await allOf(strapi(), 'import-record')).map(({ queries }) =>
      (queries ?? []).some(({ rule }: { rule: string }) => rule === 'near-duplicate'),
    );

  it('keeps both, and asks', async () => {
    const { summary } = await runImport(strapi(), [write()], { publish: true });
    expect(summary.counts).toMatchObject({ create: 3, published: 3 });
    expect(await asked()).toEqual([false, false, true]);
  });

  it('leaves the second as a draft that needs review, when told to', async () => {
    const { rows, summary } = await runImport(strapi(), [write()], {
      publish: true,
      nearDuplicates: 'review',
    });
    expect(summary.counts).toMatchObject({ create: 2, published: 2, 'needs review': 1, draft: 1 });
    expect(rows[2]).toMatchObject({
      code: 'NEWSROOM_NEAR_DUPLICATE',
      reason: expect.stringContaining('Milbury keeps its ferry'),
    });
  });

  describe('taken for the next version of an article', () => {
    const update = { nearDuplicates: 'update', publish: true } as const;
    const version = (id: number, title: string, more: string[], date: string) =>
      wxrPost({ id, title, body: body(...more), date });
    const first = version(1, 'Milbury keeps its ferry', [], '2020-01-02 10:00:00');
    const next = version(
      3,
      'Ferry stays, council says',
      ['It was a long night.'],
      '2020-01-02 12:00:00',
    );
    const texts = async () =>
      (await allOf(strapi(), 'article', { publishedAt: { $notNull: true } })).map(
        ({ headline, slug, plainText }) => [headline, slug, /long night/.test(plainText)],
      );

    it.each([
      ['in one set', 200],
      ['in sets of one', 1],
    ])('updates it, with a redirect of its own (%s)', async (_, chunk) => {
      const file = folder().write('old.xml', wxr(first, next));
      const dry = await runImport(strapi(), [file], { ...update, isDryRun: true });
      const running = importsOf(strapi()).run({
        sources: [file],
        choices: { ...CHOICES, ...update, name: 'both' },
        chunk,
      });
      const { rows, summary } = await toEnd(running);
      expect(rows.map(({ outcome }) => outcome)).toEqual(['create', 'update']);
      expect(dry.rows.map(({ outcome, reason }) => [outcome, reason])).toEqual(
        rows.map(({ outcome, reason }) => [outcome, reason]),
      );
      expect(dry.summary.counts).toEqual(summary.counts);
      expect(rows[1]).toMatchObject({ documentId: rows[0]!.documentId });
      expect(await texts()).toEqual([['Ferry stays, council says', 'story-number-1', true]]);
      const redirects = await allOf(strapi(), 'address', { current: false });
      expect(redirects.map(({ path }) => path)).toEqual(expect.arrayContaining(['/1/', '/3/']));
      const again = await runImport(strapi(), [file], update);
      expect(again.summary.counts).toMatchObject({ unchanged: 2, create: 0, update: 0 });

      const undone = importsOf(strapi()).undo({ run: 'both' });
      const reasons: Array<string | null> = [];
      for (let step = await undone.next(); !step.done; step = await undone.next()) {
        reasons.push(step.value.reason);
      }
      expect(reasons).toEqual([null, null]);
      expect(await allOf(strapi(), 'article')).toEqual([]);
      expect(await allOf(strapi(), 'import-source')).toEqual([]);
    });

    it('gives the article back as it was when the run of the update alone is undone', async () => {
      await runImport(strapi(), [folder().write('a.xml', wxr(first))], update);
      const [before] = await allOf(strapi(), 'article', { publishedAt: null });
      await runImport(strapi(), [folder().write('b.xml', wxr(next))], { ...update, name: 'next' });
      expect(await texts()).toEqual([['Ferry stays, council says', 'story-number-1', true]]);
      const undone = importsOf(strapi()).undo({ run: 'next' });
      for (let step = await undone.next(); !step.done;) step = await undone.next();
      expect(await texts()).toEqual([['Milbury keeps its ferry', 'story-number-1', false]]);
      const [after] = await allOf(strapi(), 'article', { publishedAt: null });
      expect(after!.documentId).toBe(before!.documentId);
      expect(await allOf(strapi(), 'import-source')).toHaveLength(1);
    });

    it('leaves a newer one alone, whichever comes first', async () => {
      const file = folder().write('old.xml', wxr(next, first));
      const { rows } = await runImport(strapi(), [file], update);
      expect(rows.map(({ outcome }) => outcome)).toEqual(['create', 'duplicate']);
      expect(rows[1]!.reason).toContain('an earlier version of "Ferry stays, council says"');
      expect(await texts()).toEqual([['Ferry stays, council says', 'story-number-3', true]]);
    });

    it('overwrites nothing that an editor has changed: it is a draft to be reviewed', async () => {
      await runImport(strapi(), [folder().write('a.xml', wxr(first))], update);
      const [article] = await allOf(strapi(), 'article');
      await strapi()
        .documents(uid('article'))
        .update({ documentId: article!.documentId, data: { kicker: 'By hand' } as never });
      const { rows } = await runImport(strapi(), [folder().write('b.xml', wxr(next))], update);
      expect(rows).toMatchObject([{ outcome: 'needs review', code: 'NEWSROOM_NEAR_DUPLICATE' }]);
      expect(await texts()).toEqual([['Milbury keeps its ferry', 'story-number-1', false]]);
      expect(await allOf(strapi(), 'article', { kicker: 'By hand' })).toHaveLength(1);
    });
  });

  it('finds it on the site, by another import of days around it', async () => {
    await runImport(strapi(), [write()], { namespace: 'first' });
    await runImport(strapi(), [write()], { namespace: 'second' });
    // Stories 1 and 3 say what the first import brought; the brief between them is too short.
    expect((await asked()).slice(3)).toEqual([true, false, true]);
  });

  it('asks the same of a run that was interrupted', async () => {
    const running = importsOf(strapi()).run({
      sources: [write()],
      choices: { ...CHOICES, name: 'half' },
      chunk: 2,
    });
    await running.next();
    await running.return({} as never);
    await toEnd(importsOf(strapi()).resume({ run: 'half', chunk: 2 }));
    expect(await asked()).toEqual([false, false, true]);
  });
}
