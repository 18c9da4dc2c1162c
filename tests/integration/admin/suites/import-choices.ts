import type { Core } from '@strapi/strapi';

import { MEDIA_CHOICES } from '../../../../src/plugins/newsroom/server/src/imports/choices';
import { NEAR_DUPLICATES } from '../../../../src/plugins/newsroom/server/src/imports/match/near/choice';
import { MATCHING } from '../../../../src/plugins/newsroom/server/src/imports/match/people/how-to-match';
import type { Batch } from '../../../../src/plugins/newsroom/shared/admin/import-desk';
import type { Newsroom } from '../../harness/boot';
import { png } from '../../imports/suites/png';
import { wxrFile } from '../../imports/suites/wxr-file';
import { batchesOf } from '../batches';
import type { DeskUser } from '../desk-client';

const SENTENCES = [
  'The council of Wickport wants to dredge the channel before the winter storms come in.',
  'Fishermen of the eastern pier say that the new lights are too weak when fog stands over the water.',
  'A report of the harbour master counts eleven groundings within the last two years alone.',
  'Nobody was hurt in any of them, and no oil was spilled, the report goes on to say.',
  'The dredger will lie at the old quay from the first of October until the end of the month.',
];
const TEXT = SENTENCES.join('\n\n');

/** What the command line lets choose, the desk lets choose too. */
export function importChoices(newsroom: () => Newsroom, user: () => DeskUser): void {
  describe('choices of an import', () => {
    const strapi = (): Core.Strapi => newsroom().strapi;
    const { batch, send, finished, imported } = batchesOf(user);

    it('are the command line’s own, with what holds where nobody says anything', async () => {
      const { options }: Batch = (await user().get(`/batches/${await batch()}`)).body.data;
      expect(options).toEqual({
        media: { words: MEDIA_CHOICES, standard: 'own' },
        matching: { words: MATCHING, standard: 'suggest' },
        nearDuplicates: { words: NEAR_DUPLICATES, standard: 'separate' },
      });
      const id = await batch();
      await send(id, 'one.txt', `The pier is shut\n\nBy Ann Lee\n\n${TEXT}`);
      expect((await finished(id, 'plan')).choices).toMatchObject({
        media: 'own',
        matching: 'suggest',
        nearDuplicates: 'separate',
        tellsGone: false,
      });
    });

    it('take a name for somebody who is here, where that is wanted', async () => {
      await strapi()
        .documents('plugin::newsroom.author' as never)
        .create({ data: { name: 'Greta Solveig Holm' } as never });
      const id = await batch();
      await send(id, 'holm.txt', `The lock is mended\n\nBy G. S. Holm\n\n${TEXT}`);
      expect((await finished(id, 'plan', { matching: 'exact' })).made.authors).toEqual([
        'G. S. Holm',
      ]);
      const plan = await finished(id, 'plan', { matching: 'accept' });
      expect(plan).toMatchObject({ made: { authors: [] }, unmatched: [] });
    });

    it('leave a story that says nearly the same as another to be reviewed', async () => {
      const id = await batch();
      await send(id, 'a.txt', `Wickport dredges its channel\n\nBy Ann Lee\n\n${TEXT}`);
      await send(
        id,
        'b.txt',
        `Wickport to dredge its channel\n\nBy Ann Lee\n\n${TEXT} It is paid for.`,
      );
      const counts = async (nearDuplicates: string) =>
        (await finished(id, 'plan', { nearDuplicates })).counts;
      expect(await counts('separate')).toMatchObject({ create: 2, 'needs review': 0 });
      expect((await counts('review'))['needs review']).toBeGreaterThanOrEqual(1);
    });

    it('tell what the source does not hold any more', async () => {
      const post = (number: number) => ({
        id: number,
        slug: `buoy-${number}`,
        headline: `Buoy ${number} is out of its place`,
        body: `<p>Buoy ${number} drifted in the night.</p><p>${SENTENCES[number % 5]}</p>`,
      });
      const source = { namespace: 'buoys.example' };
      await imported('all.xml', wxrFile([post(501), post(502)]), source);
      const id = await batch();
      await send(id, 'fewer.xml', wxrFile([post(501)]));
      expect((await finished(id, 'plan', source)).counts['gone at source']).toBe(0);
      const plan = await finished(id, 'plan', { ...source, tellsGone: true });
      expect(plan.counts['gone at source']).toBe(1);
    });

    it('bring pictures in, or leave them', async () => {
      const figure =
        '<figure><img src="https://old.milbury.example/uploads/lamp.png" alt="A lamp"></figure>';
      const post = {
        id: 601,
        slug: 'lamp',
        headline: 'The lamp is lit again',
        body: `<p>${SENTENCES[0]}</p>${figure}<p>${SENTENCES[1]}</p>`,
      };
      const id = await batch();
      await send(id, 'site/uploads/lamp.png', png(9));
      await send(id, 'site/export.xml', wxrFile([post]));
      expect((await finished(id, 'plan')).media.left).toBe(1);
      expect((await finished(id, 'run', { media: 'leave' })).media).toMatchObject({ placed: 0 });
      const again = await batch();
      await send(again, 'site/uploads/lamp.png', png(9));
      await send(again, 'site/export.xml', wxrFile([{ ...post, headline: 'The lamp is lit' }]));
      const run = await finished(again, 'run', { media: 'own' });
      expect(run.media).toEqual({ placed: 1, failed: 0, left: 0 });
    });

    it.each([
      ['media', 'NEWSROOM_MEDIA_CHOICE_UNKNOWN'],
      ['matching', 'NEWSROOM_MATCH_UNKNOWN'],
      ['nearDuplicates', 'NEWSROOM_NEAR_DUPLICATES_UNKNOWN'],
    ])('refuse a word for %s that nobody knows', async (choice, code) => {
      const id = await batch();
      const answer = await user().post(`/batches/${id}/jobs`, {
        kind: 'plan',
        choices: { [choice]: 'perhaps' },
      });
      expect([answer.status, answer.body.error.details.code]).toEqual([400, code]);
    });
  });
}
