import type { Core } from '@strapi/strapi';

import type { ImportEvent } from '../../../../src/plugins/newsroom/server/src/imports/import-events';
import type { StoryFolder } from '../stories';
import { wxr, wxrPost } from '../wxr';
import { allOf, importsOf, runImport, toEnd, uid } from './import-tools';

/** A dry run keeps what it would do, and that is done later, or what changed is told. */
export function plans(strapi: () => Core.Strapi, folder: () => StoryFolder): void {
  const post = (id: number, more: object = {}) =>
    wxrPost({ id, title: `Ferry ${id}`, creator: id === 2 ? 'msand' : 'anorling', ...more });
  const write = (...posts: string[]) => folder().write('old.xml', wxr(...posts));
  const planned = async (choices: object = {}) => {
    const file = write(post(1), post(2), post(3));
    const { summary, rows } = await runImport(strapi(), [file], {
      isDryRun: true,
      publish: true,
      ...choices,
    });
    return { plan: summary.plan!, rows, summary };
  };
  const follow = (plan: string, acceptsChanges = false) =>
    toEnd(importsOf(strapi()).runPlan({ plan, acceptsChanges }));
  /** What was told before it was refused. */
  const refused = async (plan: string) => {
    const running = importsOf(strapi()).runPlan({ plan, acceptsChanges: false });
    const events: ImportEvent[] = [];
    try {
      for (let next = await running.next(); !next.done; next = await running.next()) {
        events.push(next.value);
      }
    } catch (error) {
      expect(error).toMatchObject({ code: 'NEWSROOM_PLAN_CHANGED' });
      return events.flatMap((event) => (event.kind === 'changed' ? event.change : []));
    }
    throw new Error('It was not refused.');
  };

  it('does what was planned, under the id of the plan', async () => {
    const { plan, summary: dry } = await planned({ name: 'spring' });
    expect(await allOf(strapi(), 'article')).toEqual([]);
    expect(await allOf(strapi(), 'author')).toEqual([]);
    expect(await allOf(strapi(), 'import-run')).toMatchObject([
      { documentId: plan, state: 'planned', name: null, counts: { create: 3 } },
    ]);
    const { summary, rows, events } = await follow(plan);
    expect(summary).toMatchObject({ run: 'spring', counts: dry.counts, made: dry.made });
    expect(rows.map(({ outcome }) => outcome)).toEqual(['create', 'create', 'create']);
    expect(events.filter(({ kind }) => kind === 'changed')).toEqual([]);
    expect(await allOf(strapi(), 'import-run')).toMatchObject([
      { documentId: plan, state: 'done', name: 'spring' },
    ]);
    expect(await allOf(strapi(), 'import-record')).toHaveLength(3);
    await expect(follow(plan)).rejects.toMatchObject({ code: 'NEWSROOM_NOT_A_PLAN' });
    const undone = importsOf(strapi()).undo({ run: 'spring' });
    for (let next = await undone.next(); !next.done;) next = await undone.next();
    expect(await allOf(strapi(), 'article')).toEqual([]);
  });

  it('imports nothing where anything would come out otherwise, and says what and why', async () => {
    const { plan } = await planned();
    write(
      post(1),
      post(2, { body: '<p>The ferry was sold to the town across the water.</p>' }),
      post(4),
    );
    expect(await refused(plan)).toEqual([
      expect.objectContaining({
        id: '2',
        planned: 'create',
        now: 'create',
        reason: 'It changed at its source.',
      }),
      expect.objectContaining({ id: '4', planned: null, now: 'create' }),
      expect.objectContaining({ id: '3', planned: 'create', now: null }),
    ]);
    expect(await allOf(strapi(), 'article')).toEqual([]);
    expect(await allOf(strapi(), 'import-run')).toMatchObject([{ state: 'planned' }]);
  });

  it('imports as it is now when the changes are accepted', async () => {
    const { plan } = await planned();
    write(post(1), post(2));
    const { events, summary } = await follow(plan, true);
    expect(events.filter(({ kind }) => kind === 'changed')).toHaveLength(1);
    expect(summary.counts).toMatchObject({ create: 2, published: 2 });
  });

  it('knows an article that was imported, edited or deleted here since', async () => {
    const { plan } = await planned();
    await runImport(strapi(), [write(post(2))], { publish: true });
    write(post(1), post(2), post(3));
    expect(await refused(plan)).toMatchObject([
      { id: '2', planned: 'create', now: 'unchanged', reason: 'It was imported since.' },
    ]);
    const changed = write(
      post(2, { body: '<p>The ferry was sold to the town across the water.</p>' }),
    );
    const update = await runImport(strapi(), [changed], { isDryRun: true });
    expect(update.rows).toMatchObject([{ outcome: 'update' }]);
    const [article] = await allOf(strapi(), 'article');
    await strapi()
      .documents(uid('article'))
      .update({
        documentId: article!.documentId,
        data: { headline: 'An editor was here' } as never,
      });
    expect(await refused(update.summary.plan!)).toMatchObject([
      { id: '2', planned: 'update', now: 'conflict', reason: 'Its article was changed here.' },
    ]);
    await strapi().documents(uid('article')).delete({ documentId: article!.documentId });
    expect(await refused(update.summary.plan!)).toMatchObject([
      { id: '2', planned: 'update', now: 'create', reason: 'Its article was deleted here.' },
    ]);
  });

  it('tells a name that belongs to somebody now', async () => {
    const { plan, summary } = await planned();
    const [name] = summary.made.authors;
    await strapi()
      .documents(uid('author'))
      .create({ data: { name } as never });
    const changes = await refused(plan);
    expect(changes).toHaveLength(2);
    expect(changes[0]).toMatchObject({ planned: 'create', now: 'create' });
    expect(changes[0]!.reason).toContain(name!);
  });

  it('is not undone, resumed or cleaned again, and pruned as a whole', async () => {
    const { plan } = await planned();
    await expect(importsOf(strapi()).undo({ run: plan }).next()).rejects.toMatchObject({
      code: 'NEWSROOM_RUN_IS_PLAN',
    });
    await expect(toEnd(importsOf(strapi()).resume({ run: plan }))).rejects.toMatchObject({
      code: 'NEWSROOM_RUN_NOT_RESUMABLE',
    });
    const endedBefore = new Date(Date.now() + 1_000);
    const pruned = [];
    for await (const each of importsOf(strapi()).prune({ endedBefore, isDryRun: false })) {
      pruned.push(each);
    }
    expect(pruned).toMatchObject([{ run: plan, isPlan: true }]);
    expect(await allOf(strapi(), 'import-run')).toEqual([]);
    expect(await allOf(strapi(), 'import-record')).toEqual([]);
  });

  it('is not kept when the dry run was cut off', async () => {
    const running = importsOf(strapi()).run({
      sources: [write(post(1), post(2))],
      choices: {
        format: null,
        namespace: null,
        isDryRun: true,
        publish: false,
        defaultAuthor: null,
        timezone: 'UTC',
        name: null,
      },
      chunk: 1,
    });
    await running.next();
    expect(await allOf(strapi(), 'import-run')).toMatchObject([{ state: 'planning' }]);
    await running.return({} as never);
    expect(await allOf(strapi(), 'import-run')).toEqual([]);
    expect(await allOf(strapi(), 'import-record')).toEqual([]);
  });
}
