import { gunzipSync } from 'node:zlib';

import type { ImportChoices } from '../../../src/plugins/newsroom/server/src/imports/choices';
import type { ImportsService } from '../../../src/plugins/newsroom/server/src/imports';
import { bootNewsroom } from '../harness/boot';
import type { Newsroom } from '../harness/boot';
import { databasesHere } from '../harness/databases';
import { articleNow } from '../../../src/plugins/newsroom/server/src/imports/write/snapshot';
import { mixedStories } from './mixed-stories';
import { refuseHeadline } from './refuse-headline';
import { ferryStory, storyFolder } from './stories';
import { declarations } from './suites/declarations';
import { gone } from './suites/gone';
import { allOf, CHOICES, runImport, uid } from './suites/import-tools';
import type { Row } from './suites/import-tools';
import { nearDuplicates } from './suites/near-duplicates';
import { people } from './suites/people';
import { plans } from './suites/plans';
import { relatedTargets } from './suites/related-targets';
import { sourceFields } from './suites/source-fields';
import { threads } from './suites/threads';
import type {
  UndoRow,
  UndoSummary,
} from '../../../src/plugins/newsroom/server/src/imports/undo/undone';
import { tableRows } from './table-rows';
import type { TableRows } from './table-rows';
import type { StoryFolder } from './stories';

jest.setTimeout(300_000);

const TYPES = [
  'article',
  'article-state',
  'address',
  'author',
  'contributor',
  'credit',
  'related-post',
  'section',
  'tag',
  'import-run',
  'import-source',
  'import-record',
].map(uid);

describe.each(databasesHere())('an import on %s', (client) => {
  let newsroom: Newsroom;
  let folder: StoryFolder;

  beforeAll(async () => {
    newsroom = await bootNewsroom(client);
  });

  afterAll(() => newsroom?.stop());

  beforeEach(() => {
    folder = storyFolder();
  });

  afterEach(async () => {
    folder.remove();
    await empty();
  });

  async function empty(): Promise<void> {
    for (const { documentId } of await all('article')) {
      await newsroom.strapi.documents(uid('article')).delete({ documentId, locale: '*' });
    }
    for (const type of TYPES) await newsroom.strapi.db.query(type).deleteMany({ where: {} });
  }

  const run = (sources: string[], choices: Partial<ImportChoices> = {}) =>
    runImport(newsroom.strapi, sources, choices);

  const all = (name: string, where: Row = {}, populate: Row = {}): Promise<Row[]> =>
    allOf(newsroom.strapi, name, where, populate);

  function everything(): Promise<Row[][]> {
    return Promise.all(
      TYPES.map((type) =>
        newsroom.strapi.db.query(type).findMany({ populate: true, orderBy: { id: 'asc' } }),
      ),
    );
  }

  const edit = (documentId: string, data: Row) =>
    newsroom.strapi.documents(uid('article')).update({ documentId, data: data as never });

  it('brings in a story with all it names, as a draft of its own time', async () => {
    const { rows, summary } = await run([folder.write('a.txt', ferryStory())]);
    expect(rows).toMatchObject([
      { outcome: 'create', code: null, slug: 'milbury-keeps-its-last-ferry-through-the-winter' },
    ]);
    expect(summary.counts).toMatchObject({ create: 1, draft: 1, published: 0, fail: 0 });
    expect(summary.made).toMatchObject({
      authors: ['Ada Norling'],
      people: ['Tom Hale', 'Marit Sand'],
    });

    const [article, ...others] = await all(
      'article',
      {},
      {
        authors: true,
        credits: { populate: { contributor: true } },
        relatedPosts: true,
      },
    );
    expect(others).toEqual([]);
    expect(article).toMatchObject({
      documentId: rows[0]!.documentId,
      publishedAt: null,
      byline: 'By Ada Norling',
      datelinePlace: 'MILBURY',
      datelineAgency: 'Reuters',
      language: 'en',
    });
    expect(article!.authors.map(({ name }: Row) => name)).toEqual(['Ada Norling']);
    expect(
      article!.credits.map(({ role, organization, contributor }: Row) => [
        contributor.name,
        role,
        organization,
      ]),
    ).toEqual([
      ['Tom Hale', 'contributing', 'Reuters'],
      ['Marit Sand', 'contributing', 'Reuters'],
    ]);
    expect(article!.relatedPosts).toMatchObject([
      { headline: 'Harbour wall to be mended before the autumn storms', placement: 'footer' },
    ]);
    expect(await all('article-state')).toMatchObject([{ historical: true, pubStatus: 'usable' }]);
  });

  it('keeps what it did: the run, the source and the raw text', async () => {
    await run([folder.write('a.txt', ferryStory())], { name: 'spring', namespace: 'milbury' });
    expect(await all('import-run')).toMatchObject([{ name: 'spring', state: 'done' }]);
    const [source] = await all('import-source');
    expect(source).toMatchObject({
      namespace: 'milbury',
      key: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const [record] = await all('import-record', {}, { run: true });
    expect(record).toMatchObject({
      outcome: 'create',
      sourceKey: source!.key,
      run: { name: 'spring' },
    });
    expect(gunzipSync(Buffer.from(record!.rawSource, 'base64')).toString()).toBe(ferryStory());
    await expect(run([folder.path], { name: 'spring' })).rejects.toMatchObject({
      code: 'NEWSROOM_RUN_NAME_TAKEN',
    });
  });

  it('publishes what was public, when told to, without a word about it to the world', async () => {
    const { rows, summary } = await run([folder.write('a.txt', ferryStory())], { publish: true });
    expect(summary.counts).toMatchObject({ create: 1, published: 1, draft: 0 });
    const published = (await all('article')).filter(({ publishedAt }) => publishedAt !== null);
    expect(published.map(({ documentId }) => documentId)).toEqual([rows[0]!.documentId]);
    expect(await all('article-state')).toMatchObject([{ historical: true }]);
  });

  it('changes nothing the second time, and says so', async () => {
    const file = folder.write('a.txt', ferryStory());
    const first = await run([file], { publish: true });
    const before = await all('article', {}, { authors: true, credits: true, relatedPosts: true });
    const second = await run([file], { publish: true });
    expect(second.rows).toMatchObject([
      { outcome: 'unchanged', documentId: first.rows[0]!.documentId, slug: first.rows[0]!.slug },
    ]);
    expect(second.summary.counts).toMatchObject({ create: 0, update: 0, unchanged: 1 });
    expect(await all('article', {}, { authors: true, credits: true, relatedPosts: true })).toEqual(
      before,
    );
    expect(await all('credit')).toHaveLength(2);
  });

  it('knows a story again from another folder and under another name', async () => {
    await run([folder.write('a.txt', ferryStory())]);
    const { rows } = await run([folder.write('renamed.txt', ferryStory())]);
    expect(rows[0]!.outcome).toBe('unchanged');
  });

  it('updates an article whose source has changed', async () => {
    const file = folder.write('a.txt', ferryStory());
    const first = await run([file], { publish: true });
    folder.write(
      'a.txt',
      ferryStory({
        ending: 'The vote was unanimous.',
        credit: 'Tom Hale of Reuters contributed to this report.',
      }),
    );
    const second = await run([file], { publish: true });
    expect(second.rows).toMatchObject([
      { outcome: 'update', documentId: first.rows[0]!.documentId, slug: first.rows[0]!.slug },
    ]);
    const versions = await all('article', {}, { credits: true });
    expect(versions).toHaveLength(2);
    for (const version of versions) {
      expect(version.plainText).toContain('The vote was unanimous.');
      expect(version.credits).toHaveLength(1);
    }
    expect(await all('credit')).toHaveLength(1);
    expect(await all('contributor')).toHaveLength(2);
    const records = await all('import-record', { outcome: 'update' });
    expect(records[0]!.beforeImage.draft.headline).toBe(
      'Milbury keeps its last ferry through the winter',
    );
  });

  it('never overwrites what an editor has changed', async () => {
    const file = folder.write('a.txt', ferryStory());
    const { rows } = await run([file]);
    await edit(rows[0]!.documentId!, { standfirst: 'Written by an editor.' });
    expect((await run([file])).rows[0]!.outcome).toBe('unchanged');

    folder.write('a.txt', ferryStory({ ending: 'The vote was unanimous.' }));
    const second = await run([file], { publish: true });
    expect(second.rows).toMatchObject([{ outcome: 'conflict' }]);
    const [article] = await all('article');
    expect(article!.standfirst).toBe('Written by an editor.');
    expect(article!.plainText).not.toContain('unanimous');
  });

  it('takes a publication by hand for no edit', async () => {
    const file = folder.write('a.txt', ferryStory());
    const { rows } = await run([file]);
    await newsroom.strapi.documents(uid('article')).publish({ documentId: rows[0]!.documentId! });
    folder.write('a.txt', ferryStory({ ending: 'The vote was unanimous.' }));
    expect((await run([file])).rows[0]!.outcome).toBe('update');
  });

  it('publishes drafts of an earlier run, but not what was taken down since', async () => {
    const file = folder.write('a.txt', ferryStory());
    const { rows } = await run([file]);
    const documentId = rows[0]!.documentId!;
    const second = await run([file], { publish: true });
    expect(second.rows[0]).toMatchObject({ outcome: 'update', reason: 'Published.' });
    expect(second.summary.counts.published).toBe(1);

    await newsroom.strapi.documents(uid('article')).unpublish({ documentId });
    const third = await run([file], { publish: true });
    expect(third.rows[0]!.outcome).toBe('unchanged');
    expect((await all('article')).every(({ publishedAt }) => publishedAt === null)).toBe(true);
  });

  it('makes an article again that was deleted here', async () => {
    const file = folder.write('a.txt', ferryStory());
    const first = await run([file]);
    await newsroom.strapi
      .documents(uid('article'))
      .delete({ documentId: first.rows[0]!.documentId! });
    const second = await run([file]);
    expect(second.rows[0]).toMatchObject({
      outcome: 'create',
      reason: expect.stringContaining('deleted'),
    });
    expect(second.rows[0]!.documentId).not.toBe(first.rows[0]!.documentId);
    expect(await all('import-source')).toHaveLength(1);
    expect((await run([file])).rows[0]!.outcome).toBe('unchanged');
  });

  it('imports a story that stands twice in a run once', async () => {
    const files = ['a.txt', 'b.txt'].map((name) => folder.write(name, ferryStory()));
    const { rows } = await run(files);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['create', 'duplicate']);
    expect(await all('article')).toHaveLength(1);
    expect(await all('import-record')).toHaveLength(2);
  });

  it('gives stories to the people who are there, and tells namesakes apart', async () => {
    await newsroom.strapi.documents(uid('author')).create({
      data: {
        name: 'Ada Norling',
        organization: 'Northern Wire',
        aliases: ['A. Norling'],
      } as never,
    });
    const { summary } = await run([
      folder.write('a.txt', ferryStory({ headline: 'First', byline: 'By ADA  NORLING' })),
      folder.write('b.txt', ferryStory({ headline: 'Second', byline: 'By A. Norling' })),
      folder.write(
        'c.txt',
        ferryStory({ headline: 'Third', byline: 'By Ada Norling, Southern Wire' }),
      ),
    ]);
    expect(summary.made.authors).toEqual(['Ada Norling']);
    expect(summary.made.people).toEqual(['Tom Hale', 'Marit Sand']);
    const articles = await all('article', {}, { authors: true });
    expect(articles.map(({ authors }) => authors[0].organization)).toEqual([
      'Northern Wire',
      'Northern Wire',
      'Southern Wire',
    ]);
    const record = (await all('import-record')).at(-1)!;
    expect(record.queries).toContainEqual(expect.objectContaining({ rule: 'namesake-elsewhere' }));
  });

  it('gives a story without a byline to the default author', async () => {
    await run([folder.write('a.txt', ferryStory({ byline: '' }))], { defaultAuthor: 'Newsdesk' });
    const [article] = await all('article', {}, { authors: true });
    expect(article!.authors.map(({ name }: Row) => name)).toEqual(['Newsdesk']);
    expect(article!.byline).toBeNull();
  });

  it('lets a row fail alone, and takes back whatever was made for it', async () => {
    const remove = await refuseHeadline(newsroom.strapi, client, 'Doomed ferry');
    try {
      const { rows, summary } = await run([
        folder.write('a.txt', ferryStory({ headline: 'First ferry', byline: 'By Eva Oslund' })),
        folder.write('b.txt', ferryStory({ headline: 'Doomed ferry', byline: 'By Nils Doomed' })),
        folder.write('c.txt', ferryStory()),
      ]);
      expect(rows).toMatchObject([
        { outcome: 'create' },
        {
          outcome: 'fail',
          code: 'NEWSROOM_IMPORT_ROW_FAILED',
          reason: expect.stringContaining('the desk is on fire'),
        },
        { outcome: 'create' },
      ]);
      expect(summary.counts).toMatchObject({ create: 2, fail: 1 });
      const authors = (await all('author')).map(({ name }) => name);
      expect(authors).toEqual(expect.arrayContaining(['Eva Oslund', 'Ada Norling']));
      expect(authors).not.toContain('Nils Doomed');
      expect(await all('credit')).toHaveLength(4);
      expect(await all('related-post')).toHaveLength(2);
      expect(await all('import-source')).toHaveLength(2);
      expect(await all('import-record')).toHaveLength(3);
      expect(await all('address')).toHaveLength(2);
    } finally {
      await remove();
    }
  });

  it('writes in sets exactly what the Document Service writes', async () => {
    const written: Record<string, TableRows> = {};
    for (const writer of ['sets', 'documents'] as const) {
      const { summary } = await run(mixedStories(folder), { writer, publish: true, name: 'mixed' });
      expect(summary.counts).toMatchObject({ create: 8, embargoed: 1, 'needs review': 1, fail: 0 });
      for (const source of await all('import-source')) {
        const { articleDocumentId: documentId, articleLocale: locale, writtenHash } = source;
        const article = await articleNow(newsroom.strapi, { documentId, locale });
        expect(article!.draftHash).toBe(writtenHash);
      }
      written[writer] = await tableRows(newsroom.strapi);
      // The run knows how it was to write.
      delete written[writer].newsroom_import_runs;
      await empty();
    }
    expect(Object.keys(written.sets!)).toContain('newsroom_articles_authors_lnk');
    expect(written.sets).toEqual(written.documents);
  });

  it('writes nothing in a dry run, and tells the same outcomes', async () => {
    const files = [
      folder.write('a.txt', ferryStory()),
      folder.write('b.txt', ferryStory({ headline: 'Second ferry' })),
      folder.write('c.txt', ferryStory()),
      folder.write('empty.txt', ''),
    ];
    await run(files.slice(0, 1), { publish: true });
    // The run and its records are where the plan is kept.
    const written = async () => (await everything()).slice(0, TYPES.indexOf(uid('import-run')));
    const before = await written();
    const dry = await run(files, { isDryRun: true, publish: true });
    expect(await written()).toEqual(before);
    expect(dry.summary.run).toBeNull();
    const wet = await run(files, { publish: true });
    expect(dry.summary.counts).toEqual(wet.summary.counts);
    expect(dry.summary.made).toEqual(wet.summary.made);
    expect(dry.rows.map(({ outcome }) => outcome)).toEqual(wet.rows.map(({ outcome }) => outcome));
    expect(wet.rows.map(({ outcome }) => outcome)).toEqual([
      'unchanged',
      'create',
      'duplicate',
      'fail',
    ]);
  });

  it('leaves nothing behind when no input can be read', async () => {
    const before = await everything();
    const { rows, summary } = await run([`${folder.path}/missing.txt`, folder.path]);
    expect(rows.map(({ code }) => code)).toEqual([
      'NEWSROOM_INPUT_NOT_FOUND',
      'NEWSROOM_INPUT_NO_STORIES',
    ]);
    expect(summary.run).toBeNull();
    expect(await everything()).toEqual(before);
  });

  it('stops behind the story it is at when it is told to, and goes on the next time', async () => {
    const files = ['One', 'Two', 'Three'].map((name) =>
      folder.write(`${name}.txt`, ferryStory({ headline: `${name} ferry to keep` })),
    );
    const stop = new AbortController();
    const service = newsroom.strapi.plugin('newsroom').service('imports') as ImportsService;
    const running = service.run({
      sources: files,
      choices: CHOICES,
      watch: { signal: stop.signal },
      chunk: 1,
    });
    await running.next();
    stop.abort();
    const end = await running.next();
    expect(end).toMatchObject({
      done: true,
      value: { isInterrupted: true, counts: { create: 1 } },
    });
    expect(await all('import-run')).toMatchObject([{ state: 'interrupted' }]);
    const { rows } = await run(files);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'create', 'create']);
  });

  const service = () => newsroom.strapi.plugin('newsroom').service('imports') as ImportsService;

  async function undo(name: string): Promise<{ rows: UndoRow[]; summary: UndoSummary }> {
    const undoing = service().undo({ run: name });
    const rows: UndoRow[] = [];
    for (let next = await undoing.next(); ; next = await undoing.next()) {
      if (next.done) return { rows, summary: next.value };
      rows.push(next.value);
    }
  }

  /**
   * Without the journal, which keeps what was done and that it was undone, and without the versions
   * of live states, which only ever rise: a receiver must not take an older one for news.
   */
  async function content(): Promise<TableRows> {
    const tables = await tableRows(newsroom.strapi);
    const states = tables.newsroom_article_states ?? [];
    tables.newsroom_article_states = states.map((row) => row.replace(/"version":\d+,/, ''));
    return Object.fromEntries(
      Object.entries(tables).filter(([name]) => !/_import_(?:runs|records)/.test(name)),
    );
  }

  it('takes a run back: the database is as it was before', async () => {
    await run([folder.write('before.txt', ferryStory({ headline: 'There before' }))], {
      publish: true,
    });
    const before = await content();
    await run(mixedStories(folder), { publish: true, name: 'mixed' });
    const { rows, summary } = await undo('mixed');
    expect(rows.map(({ undone }) => undone)).toEqual(Array(9).fill('reversed'));
    expect(summary).toMatchObject({ counts: { reversed: 9, kept: 0, failed: 0 }, kept: [] });
    expect(await content()).toEqual(before);
    await expect(undo('mixed')).rejects.toMatchObject({ code: 'NEWSROOM_RUN_UNDONE' });
    await expect(undo('nobody')).rejects.toMatchObject({ code: 'NEWSROOM_RUN_UNKNOWN' });
  });

  it('takes an update back, and its publication', async () => {
    const file = folder.write('a.txt', ferryStory());
    await run([file], { publish: true });
    const published = await content();
    folder.write('a.txt', ferryStory({ ending: 'The vote was unanimous.', credit: '' }));
    await run([file], { publish: true, name: 'update' });
    expect(await content()).not.toEqual(published);
    expect((await undo('update')).summary.counts).toEqual({ reversed: 1, kept: 0, failed: 0 });
    expect(await content()).toEqual(published);
  });

  it('takes back a publication alone', async () => {
    const file = folder.write('a.txt', ferryStory());
    await run([file]);
    const draft = await content();
    await run([file], { publish: true, name: 'publication' });
    await undo('publication');
    const after = await content();
    expect(after.newsroom_articles).toEqual(draft.newsroom_articles);
  });

  it('keeps what somebody worked on since, and whom something else uses by then', async () => {
    const [one, other] = [
      folder.write('a.txt', ferryStory()),
      folder.write('b.txt', ferryStory({ headline: 'Second', byline: 'By Bo Berg' })),
    ];
    const { rows } = await run([one, other], { name: 'spring' });
    await edit(rows[0]!.documentId!, { standfirst: 'Written by an editor.' });
    const [bo] = await all('author', { name: 'Bo Berg' });
    await newsroom.strapi
      .documents(uid('article'))
      .create({ data: { headline: 'By hand', authors: [bo!.documentId] } as never });

    const { rows: undone, summary } = await undo('spring');
    expect(undone).toMatchObject([
      { undone: 'reversed' },
      { undone: 'kept', reason: expect.stringContaining('edited') },
    ]);
    expect(summary.kept.map(({ name }) => name).sort()).toEqual([
      'Ada Norling',
      'Bo Berg',
      'Marit Sand',
      'Tom Hale',
    ]);
    expect((await all('article')).map(({ headline }) => headline)).toEqual([
      'Milbury keeps its last ferry through the winter',
      'By hand',
    ]);
  });

  it('goes on with a run that was interrupted, and ends as if it had not been', async () => {
    const files = mixedStories(folder);
    await run(files, { publish: true, name: 'whole' });
    const whole = await tableRows(newsroom.strapi);
    await empty();

    const stop = new AbortController();
    const choices = { ...CHOICES, publish: true, name: 'whole' };
    const running = service().run({
      sources: files,
      choices,
      chunk: 3,
      watch: { signal: stop.signal },
    });
    await running.next();
    stop.abort();
    for (let next = await running.next(); !next.done;) next = await running.next();
    expect(await all('article')).not.toHaveLength(0);

    const resuming = service().resume({ run: 'whole', chunk: 3 });
    for (let next = await resuming.next(); ; next = await resuming.next()) {
      if (!next.done) continue;
      expect(next.value.counts).toMatchObject({ create: 8, 'needs review': 1, embargoed: 1 });
      break;
    }
    expect(await tableRows(newsroom.strapi)).toEqual(whole);
    const again = service().resume({ run: 'whole' });
    await expect(again.next()).rejects.toMatchObject({ code: 'NEWSROOM_RUN_NOT_RESUMABLE' });
  });

  it('leaves no run led that fails before its first post', async () => {
    await run(mixedStories(folder), { publish: true, name: 'gone' });
    const settled = { kind: 'slug', slug: 'nobody-any-more' };
    await newsroom.strapi.db.query(uid('import-run')).updateMany({
      where: { name: 'gone' },
      data: {
        state: 'interrupted',
        choices: { ...CHOICES, people: [{ byline: 'By Ann Lee', settled }] },
      },
    });
    const resuming = service().resume({ run: 'gone' });
    await expect(resuming.next()).rejects.toMatchObject({ code: 'NEWSROOM_PEOPLE_SLUG_UNKNOWN' });
    expect(await all('import-run')).toMatchObject([{ state: 'failed', leader: null }]);
  });

  for (const suite of [
    declarations,
    gone,
    nearDuplicates,
    people,
    plans,
    relatedTargets,
    sourceFields,
    threads,
  ]) {
    suite(
      () => newsroom.strapi,
      () => folder,
      empty,
    );
  }
});
