import type { Core } from '@strapi/strapi';

import type { StoryFolder } from '../stories';
import { wxr, wxrPost } from '../wxr';
import { allOf, importsOf, runImport, toEnd, CHOICES } from './import-tools';

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
