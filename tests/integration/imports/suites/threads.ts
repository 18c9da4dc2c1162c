import type { Core } from '@strapi/strapi';

import { manyStories } from '../many-stories';
import { mixedStories } from '../mixed-stories';
import type { StoryFolder } from '../stories';
import { tableRows } from '../table-rows';
import { wxr, wxrPost } from '../wxr';
import { CHOICES, importsOf, toEnd } from './import-tools';

/** What is cleaned in threads, ahead of its turn, and what becomes of it. */
export function threads(
  strapi: () => Core.Strapi,
  folder: () => StoryFolder,
  empty: () => Promise<void>,
): void {
  const importIn = (count: number, sources: string[], { chunk = 4, name = 'one' } = {}) =>
    toEnd(
      importsOf(strapi()).run({
        sources,
        choices: { ...CHOICES, publish: true, name },
        chunk,
        cleaning: { threads: count },
      }),
    );

  it('cleans in threads to the same database, and leaves the unchanged alone', async () => {
    const posts = [1, 2, 3, 2, 4].map((id) => wxrPost({ id }));
    const sources = [
      // The slug of a headline without Latin letters comes of the documentId.
      ...mixedStories(folder()).filter((path) => !path.endsWith('mixed-3.txt')),
      ...manyStories(folder()),
      folder().write('posts.xml', wxr(...posts)),
    ];
    const here = await importIn(0, sources);
    const database = await tableRows(strapi());
    const unchanged = await importIn(0, sources, { name: 'two' });
    await empty();
    const ahead = await importIn(2, sources);
    expect(ahead.events).toEqual(withIdsOf(ahead.events, here.events));
    expect(await tableRows(strapi())).toEqual(database);
    const again = await importIn(2, sources, { name: 'two' });
    expect(again.summary.counts).toEqual(unchanged.summary.counts);
    expect(again.summary.counts.unchanged).toBeGreaterThan(20);
  });

  it('stops in the middle with what it has begun ahead, and goes on', async () => {
    const sources = manyStories(folder());
    await importIn(0, sources);
    const database = await tableRows(strapi());
    await empty();
    const stop = new AbortController();
    const running = importsOf(strapi()).run({
      sources,
      choices: { ...CHOICES, publish: true, name: 'one' },
      chunk: 4,
      cleaning: { threads: 2 },
      watch: { signal: stop.signal },
    });
    await running.next();
    stop.abort();
    const { summary } = await toEnd(running);
    expect(summary).toMatchObject({ isInterrupted: true, counts: { create: 4 } });
    await toEnd(importsOf(strapi()).resume({ run: 'one', chunk: 4, cleaning: { threads: 2 } }));
    expect(await tableRows(strapi())).toEqual(database);
  });
}

/** Of another import the events, with the documentIds of this one. */
function withIdsOf(events: readonly unknown[], others: readonly unknown[]): unknown[] {
  return others.map((other, place) => {
    const event = events[place] as { row?: { documentId: string | null } } | undefined;
    const told = other as { row?: object };
    if (!told.row || !event?.row) return told;
    return { ...told, row: { ...told.row, documentId: event.row.documentId } };
  });
}
