import { bootNewsroom } from '../harness/boot';
import type { Newsroom } from '../harness/boot';
import { databasesHere } from '../harness/databases';
import { startSecondNode } from '../harness/second-node';
import type { SecondNode } from '../harness/second-node';
import { grant } from './matrix/callers';
import { fileStory, reader } from './newsdesk';

jest.setTimeout(240_000);

const FIND = 'plugin::newsroom.article.find';

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe.each(databasesHere())('two nodes without Redis, on %s', (client) => {
  let first: Newsroom;
  let second: SecondNode;
  const status = async (path: string) => (await reader(first)(path)).status;

  beforeAll(async () => {
    first = await bootNewsroom(client);
    await grant(first.strapi, 'public', [FIND]);
    await fileStory(first.strapi, { mark: 'bridge' });
    second = await startSecondNode();
  });

  afterAll(async () => {
    await second?.stop();
    await first?.stop();
  });

  it('a right that a node takes which never answered a reader is gone on the other, too', async () => {
    const kept = '/articles?populate=false';
    expect(await status(kept)).toBe(200);
    expect(await status(kept)).toBe(200);
    await second.tell('takeRight', { role: 'public', action: FIND });
    await wait(1_000);
    expect(await status(kept)).toBe(403);
    expect(await status('/articles?populate=false&sort=slug')).toBe(403);
  });
});
