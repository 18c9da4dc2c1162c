import supertest from 'supertest';

import { bootNewsroom } from './harness/boot';
import type { Newsroom } from './harness/boot';
import { databasesHere } from './harness/databases';

jest.setTimeout(120_000);

describe.each(databasesHere())('the newsroom on %s', (client) => {
  let newsroom: Newsroom;

  beforeAll(async () => {
    newsroom = await bootNewsroom(client);
  });

  afterAll(() => newsroom?.stop());

  it('loads every content type of the model', () => {
    const names = Object.keys(newsroom.strapi.contentTypes)
      .filter((uid) => uid.startsWith('plugin::newsroom.'))
      .map((uid) => uid.replace('plugin::newsroom.', ''))
      .sort();
    expect(names).toEqual([
      'address',
      'article',
      'article-state',
      'author',
      'author-address',
      'change',
      'contributor',
      'correction',
      'credit',
      'delivery',
      'follower',
      'import-record',
      'import-run',
      'import-source',
      'related-post',
      'section',
      'tag',
      'tombstone',
    ]);
  });

  it('has an icon', async () => {
    const { status, headers } = await supertest(newsroom.http).get('/favicon.ico');
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('image/');
  });

  it('lists its tables among those that a schema sync must not drop', async () => {
    const kept = (await newsroom.strapi.store!.get({
      type: 'core',
      key: 'persisted_tables',
    })) as string[];
    expect(kept).toEqual(
      expect.arrayContaining(['newsroom_articles', 'newsroom_addresses', 'newsroom_credits']),
    );
    expect(kept.some((name) => /^newsroom_articles_authors/.test(name))).toBe(true);
  });
});
