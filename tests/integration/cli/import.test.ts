import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { UID } from '@strapi/strapi';

import { bootNewsroom } from '../harness/boot';
import type { Newsroom } from '../harness/boot';
import { SECRETS } from '../harness/secrets';
import { ferryStory, storyFolder } from '../imports/stories';
import type { StoryFolder } from '../imports/stories';
import { runNewsroom } from './run-newsroom';

jest.setTimeout(180_000);

describe('newsroom import', () => {
  let folder: StoryFolder;
  let environment: Record<string, string>;

  beforeAll(() => {
    folder = storyFolder();
    mkdirSync(join(folder.path, 'stories'));
    environment = {
      ...SECRETS,
      NODE_ENV: 'test',
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: join(folder.path, 'data.db'),
      STRAPI_TELEMETRY_DISABLED: 'true',
    };
  });

  afterAll(() => folder.remove());

  const newsroom = (...words: string[]) => runNewsroom(words, { environment });

  it('prints a line a post and a last one with the counts, and nothing else', async () => {
    const file = folder.write('stories/a.txt', ferryStory());
    const missing = join(folder.path, 'missing.txt');
    const ended = await newsroom('import', file, missing, '--publish', '--json', '--run', 'first');
    expect(ended.stderr).not.toContain('Error');
    const [imported, failed, last] = ended.lines();
    expect(imported).toEqual({
      source: file,
      id: expect.stringMatching(/^[0-9a-f]{64}$/),
      outcome: 'create',
      code: null,
      reason: null,
      documentId: expect.any(String),
      slug: 'milbury-keeps-its-last-ferry-through-the-winter',
    });
    expect(failed).toMatchObject({
      source: missing,
      outcome: 'fail',
      code: 'NEWSROOM_INPUT_NOT_FOUND',
    });
    expect(last).toMatchObject({ run: 'first', counts: { create: 1, fail: 1, published: 1 } });
    expect(ended.lines()).toHaveLength(3);
    expect(ended.code).toBe(1);
  });

  it('says that a second import changed nothing', async () => {
    const ended = await newsroom('import', join(folder.path, 'stories'));
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain('1 post: 0 created, 0 changed, 1 unchanged');
  });

  it('says what a dry run would do', async () => {
    folder.write('stories/b.txt', ferryStory({ headline: 'A second ferry for Milbury' }));
    const ended = await newsroom('import', join(folder.path, 'stories'), '--dry-run');
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain('2 posts: 1 created, 0 changed, 1 unchanged');
    expect(ended.stdout).toContain('Dry run: nothing was written.');
  });

  it('prints what a channel gets, and has nothing for an address where nothing is public', async () => {
    const slug = 'milbury-keeps-its-last-ferry-through-the-winter';
    const [found, missing] = [
      await newsroom('render', 'jsonld', slug),
      await newsroom('render', 'rss', 'nothing-here'),
    ];
    expect(found.code).toBe(0);
    expect(JSON.parse(found.stdout)).toMatchObject({
      headline: 'Milbury keeps its last ferry through the winter',
    });
    expect(missing).toMatchObject({ code: 1, stdout: '' });
    expect(missing.stderr).toContain('NEWSROOM_NOT_FOUND');
  });

  it('tells what an article lacks for a channel, and ends with 0', async () => {
    const slug = 'milbury-keeps-its-last-ferry-through-the-winter';
    const ended = await newsroom('check', slug, '--channel', 'apple-news', 'nitf', '--json');
    expect(ended.code).toBe(0);
    const [apple, nitf] = ended.lines() as unknown[];
    expect(apple).toMatchObject({
      channel: 'apple-news',
      problems: expect.arrayContaining([
        expect.objectContaining({ message: 'Apple News needs a lead image.' }),
      ]),
    });
    expect(JSON.stringify(nitf)).not.toContain('NEWSROOM_CHECK_DOCUMENT_INVALID');
    expect(ended.lines()).toHaveLength(2);
  });

  it('lists the runs, the newest first', async () => {
    const ended = await newsroom('runs', '--json');
    expect(ended.code).toBe(0);
    expect(
      ended.lines().map(({ state, counts }) => [state, counts.create, counts.unchanged]),
    ).toEqual([
      ['planned', 1, 1],
      ['done', 0, 1],
      ['done', 1, 0],
    ]);
  });

  it('does what a dry run has planned, or tells what changed and ends with 1', async () => {
    const stories = join(folder.path, 'planned');
    mkdirSync(stories);
    folder.write('planned/c.txt', ferryStory({ headline: 'A third ferry for Milbury' }));
    const dry = await newsroom('import', stories, '--dry-run', '--json');
    const { plan } = dry.lines().at(-1)!;
    folder.write('planned/d.txt', ferryStory({ headline: 'A fourth ferry for Milbury' }));
    const refused = await newsroom('import', '--plan', plan, '--json');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('NEWSROOM_PLAN_CHANGED');
    expect(refused.lines()).toMatchObject([
      { source: join(stories, 'd.txt'), changed: { planned: null, now: 'create' } },
    ]);
    const done = await newsroom('import', '--plan', plan, '--accept-changes');
    expect(done.code).toBe(0);
    expect(done.stdout).toContain('planned nothing, now create.');
    expect(done.stdout).toContain('2 posts: 2 created, 0 changed');
    expect((await newsroom('import', stories, '--plan', plan)).code).toBe(2);
  });

  it.each([
    ['a time zone that is none', ['--timezone', 'Mars/Olympus'], 'NEWSROOM_TIMEZONE_UNKNOWN'],
    ['a format that is none', ['--format', 'papyrus'], 'NEWSROOM_FORMAT_UNKNOWN'],
    ['the name of another run', ['--run', 'first'], 'NEWSROOM_RUN_NAME_TAKEN'],
  ])('refuses %s with 2', async (_, words, code) => {
    const ended = await newsroom('import', join(folder.path, 'stories'), ...words);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain(code);
  });
});

describe('an app or a database that cannot be used', () => {
  let folder: StoryFolder;

  beforeEach(() => {
    folder = storyFolder();
  });

  afterEach(() => folder.remove());

  it('ends with 3 outside of an app', async () => {
    const ended = await runNewsroom(['import', folder.write('a.txt', ferryStory())], {
      cwd: folder.path,
    });
    expect(ended).toMatchObject({ code: 3, stdout: '' });
    expect(ended.stderr).toContain('NEWSROOM_APP_NOT_FOUND');
  });

  it.each([
    ['file', { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: '/dev/null/data.db' }],
    ['server', { DATABASE_CLIENT: 'postgres', DATABASE_HOST: '127.0.0.1', DATABASE_PORT: '1' }],
  ])('ends with 3 when the database %s cannot be opened', async (_, database) => {
    const ended = await runNewsroom(['import', folder.write('a.txt', ferryStory()), '--json'], {
      environment: { ...SECRETS, NODE_ENV: 'test', ...database },
    });
    expect(ended).toMatchObject({ code: 3, stdout: '' });
    expect(ended.stderr).toContain('NEWSROOM_DATABASE_UNUSABLE');
  });
});

const MISSION = resolve(__dirname, '../../../../shared/stories/cnn-style/000_4757e23d36c1212d.txt');
const isHere = existsSync(MISSION);
if (!isHere) process.stderr.write(`skipped: the story at ${MISSION} is not here\n`);

(isHere ? describe : describe.skip)('the story that the newsroom was made for', () => {
  let newsroom: Newsroom;
  let folder: StoryFolder;

  afterAll(async () => {
    await newsroom?.stop();
    folder.remove();
  });

  it('comes in once, with its people and what it leads to, and is public', async () => {
    folder = storyFolder();
    const database = {
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: join(folder.path, 'data.db'),
    };
    const words = ['import', MISSION, '--publish', '--json'];
    const environment = { ...SECRETS, NODE_ENV: 'test', ...database };
    const first = await runNewsroom(words, { environment });
    const second = await runNewsroom(words, { environment });
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(first.lines().at(-1)!.counts).toMatchObject({ create: 1, published: 1 });
    expect(second.lines().at(-1)!.counts).toMatchObject({ create: 0, update: 0, unchanged: 1 });

    newsroom = await bootNewsroom('sqlite', database);
    const article = await newsroom.strapi
      .documents('plugin::newsroom.article' as UID.CollectionType)
      .findFirst({
        status: 'published',
        populate: ['authors', 'credits.contributor', 'relatedPosts'] as never,
      });
    expect(article).toMatchObject({
      documentId: first.lines()[0]!.documentId,
      authors: [],
      credits: Array.from({ length: 5 }, () => ({
        role: 'contributing',
        organization: 'CNN',
        contributor: { kind: 'person' },
      })),
      relatedPosts: [
        { placement: 'inline', afterParagraph: expect.any(Number) },
        { placement: 'footer' },
        { placement: 'footer' },
        { placement: 'footer' },
      ],
    });
  });
});
