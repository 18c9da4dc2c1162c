import type { Core } from '@strapi/strapi';

import { mixedStories } from '../mixed-stories';
import { ferryStory } from '../stories';
import { tableRows } from '../table-rows';
import type { StoryFolder } from '../stories';
import { CHOICES, importing, uid } from './import-tools';

/** Imports that are cut off, and go on. */
export function interruptions(
  strapi: () => Core.Strapi,
  folder: () => StoryFolder,
  empty: () => Promise<void>,
): void {
  const { run, all, service } = importing(strapi);

  it('stops behind the story it is at when it is told to, and goes on the next time', async () => {
    const files = ['One', 'Two', 'Three'].map((name) =>
      folder().write(`${name}.txt`, ferryStory({ headline: `${name} ferry to keep` })),
    );
    const stop = new AbortController();
    const running = service().run({
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

  it('goes on with a run that was interrupted, and ends as if it had not been', async () => {
    const files = mixedStories(folder());
    await run(files, { publish: true, name: 'whole' });
    const whole = await tableRows(strapi());
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
    expect(await tableRows(strapi())).toEqual(whole);
    const again = service().resume({ run: 'whole' });
    await expect(again.next()).rejects.toMatchObject({ code: 'NEWSROOM_RUN_NOT_RESUMABLE' });
  });

  it('leaves no run led that fails before its first post', async () => {
    await run(mixedStories(folder()), { publish: true, name: 'gone' });
    const settled = { kind: 'slug', slug: 'nobody-any-more' };
    await strapi()
      .db.query(uid('import-run'))
      .updateMany({
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
}
