import type { Core } from '@strapi/strapi';

import { packedPost } from '../../../../src/plugins/newsroom/server/src/imports/journal/legacy-post';
import { startRun } from '../../../../src/plugins/newsroom/server/src/imports/journal/runs';
import { openImport } from '../../../../src/plugins/newsroom/server/src/imports/open-import';
import { planPosts } from '../../../../src/plugins/newsroom/server/src/imports/plan/plan-stories';
import type { StoryPlan } from '../../../../src/plugins/newsroom/server/src/imports/plan/plan-stories';
import {
  postsOf,
  readAll,
} from '../../../../src/plugins/newsroom/server/src/imports/read/read-all';
import { writeTogether } from '../../../../src/plugins/newsroom/server/src/imports/write/write-together';
import type { StoryFolder } from '../stories';
import { wxr, wxrPost } from '../wxr';
import { allOf, CHOICES } from './import-tools';

/** What a thread has made of stories by the time when they are written. */
export function madeReady(strapi: () => Core.Strapi, folder: () => StoryFolder): void {
  it('writes what was made of a story beforehand, unless the story has changed since', async () => {
    const posts = [1, 2, 3].map((id) => wxrPost({ id }));
    const source = folder().write('posts.xml', wxr(...posts));
    const choices = { ...CHOICES, publish: true };
    const open = await openImport(
      strapi(),
      { sources: [source], choices, cleaning: { threads: 1 } },
      { resumes: null, startedAt: new Date(), foreseen: null },
    );
    const planned: StoryPlan[] = [];
    for await (const arrivals of readAll(open.run, open.inputs, { watch: {}, posts: 3 })) {
      const plans = await planPosts(open.run, postsOf(arrivals));
      planned.push(...plans.filter((plan) => plan.kind === 'plan'));
    }
    await open.close();
    expect(planned).toHaveLength(3);

    const [kept, changed, none] = planned.map(withMark);
    changed!.story = { ...changed!.story!, standfirst: 'Changed since' };
    none!.ready = null;
    const run = await startRun(strapi(), { sources: [source], choices, folder: folder().path });
    await writeTogether(open.run, run, [kept!, changed!, none!]);

    const articles = await allOf(strapi(), 'article', { publishedAt: null });
    const texts = articles.map(({ kicker, standfirst }) => [kicker, standfirst]);
    expect(texts).toEqual([
      ['Made beforehand', null],
      [null, 'Changed since'],
      [null, null],
    ]);
    // The post is the same, whatever became of its story.
    const records = await allOf(strapi(), 'import-record');
    const raws = records.map(({ rawSource }) => rawSource === MARKED);
    expect(raws).toEqual([true, true, false]);
  });
}

const MARKED = packedPost({ raw: 'Made beforehand' } as StoryPlan['post']).rawSource;

/** By which it shows whether what was made was used. */
function withMark(plan: StoryPlan): StoryPlan {
  const { prepared, packed } = plan.ready!;
  prepared.fields.kicker = 'Made beforehand';
  packed.rawSource = MARKED;
  return { ...plan };
}
