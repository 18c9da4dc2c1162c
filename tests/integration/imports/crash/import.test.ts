import { bootNewsroom } from '../../harness/boot';
import type { Newsroom } from '../../harness/boot';
import { databasesHere } from '../../harness/databases';
import { manyStories } from '../many-stories';
import { storyFolder } from '../stories';
import type { StoryFolder } from '../stories';
import { tableRows } from '../table-rows';
import type { TableRows } from '../table-rows';
import { KilledImport, SEEDS } from './killed-import';
import type { Kill, Passed } from './killed-import';

jest.setTimeout(180_000 + SEEDS * 90_000);

describe.each(databasesHere())('an import that is killed on %s', (client) => {
  let newsroom: Newsroom;
  let folder: StoryFolder;
  let killed: KilledImport;
  let undisturbed: TableRows;
  let statements: number;

  beforeAll(async () => {
    newsroom = await bootNewsroom(client);
    folder = storyFolder();
    killed = new KilledImport({ newsroom, sources: manyStories(folder), chunk: 6 });
    await killed.empty();
    const ended = await killed.start();
    expect(ended.signal).toBeNull();
    statements = (JSON.parse(ended.stdout) as Passed).points.statement;
    undisturbed = await tableRows(newsroom.strapi);
    expect(undisturbed.newsroom_articles!.length).toBeGreaterThan(20);
  });

  afterAll(async () => {
    folder?.remove();
    killed?.remove();
    await newsroom?.stop();
  });

  it(`loses nothing, doubles nothing, leaves nothing half-done (${SEEDS} times)`, async () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      await killed.empty();
      // Spread over the whole run, each seed at another statement and on either side of it.
      const at = 1 + ((seed * 7919 + SEEDS) % (statements - 1));
      const kill: Kill = { point: 'statement', at, side: seed % 2 === 0 ? 'after' : 'before' };
      expect((await killed.start({ kill })).signal).toBe('SIGKILL');
      // Every third is killed again on its way.
      const again: Kill = { point: 'statement', at: 1 + (at % 23), side: 'before' };
      await killed.finish(seed % 3 === 0 ? { killAgain: again } : {});
      expect({ seed, at, rows: await tableRows(newsroom.strapi) }).toEqual({
        seed,
        at,
        rows: undisturbed,
      });
    }
  });
});
