import { deskHere } from '../../../src/plugins/newsroom/server/src/imports/cleaning/clean-here';
import { cleanPost } from '../../../src/plugins/newsroom/server/src/imports/cleaning/clean-post';
import type {
  CleanedPost,
  CleaningRules,
  CleaningTask,
} from '../../../src/plugins/newsroom/server/src/imports/cleaning/clean-post';
import { CleaningAhead } from '../../../src/plugins/newsroom/server/src/imports/cleaning/cleaning-ahead';
import { unpackedPost } from '../../../src/plugins/newsroom/server/src/imports/journal/legacy-post';
import { Declared } from '../../../src/plugins/newsroom/server/src/imports/match/declared';
import type { PostRead } from '../../../src/plugins/newsroom/server/src/imports/read/read-stories';
import {
  preparedStory,
  readyFields,
  readyWords,
} from '../../../src/plugins/newsroom/server/src/imports/write/set/ready-story';
import type { LegacyPost } from '../../../src/plugins/newsroom/story/model';
import { fragmentPost } from '../clean/fragment/posts';

const BODY =
  '<p>The older part of the harbour wall was mended on Friday, said the keepers of the light.</p>';
const RULES: CleaningRules = {
  namespace: null,
  rules: null,
  profiles: new Map(),
  ready: { publish: true, timezone: 'UTC', locales: { codes: ['en', 'de'], default: 'en' } },
};

const read = (id: string, facts: Partial<LegacyPost> = {}): PostRead => ({
  kind: 'post',
  source: 'posts.xml',
  post: fragmentPost(BODY, { id, headline: 'Harbour walls mended', status: 'public', ...facts }),
  alone: false,
});

function storyOf(cleaned: CleanedPost) {
  if (cleaned.kind !== 'story') throw new Error(cleaned.code);
  return cleaned;
}

describe('a story that is made ready where it is cleaned', () => {
  it('has what would be written of it, its words, and its post', () => {
    const { post } = read('7');
    const { story, ready } = storyOf(cleanPost(read('7'), RULES));
    expect(ready!.prepared).toEqual(preparedStory({ story, post }, 'UTC'));
    expect(ready!.words).toMatchObject({ locale: 'en', own: { headline: 'harbour wall mend' } });
    expect(unpackedPost(ready!.packed.legacyPost, ready!.packed.rawSource)).toEqual(post);
  });

  it('takes its body along once', () => {
    const { story, ready } = structuredClone(storyOf(cleanPost(read('7'), RULES)));
    expect(story.body.length).toBeGreaterThan(0);
    expect(ready!.prepared.fields.body).toBe(story.body);
  });

  it.each([
    ['nothing is written', read('7'), null],
    ['only its text says which it is', read('7', { id: null, url: null }), RULES.ready],
  ])('is left as it is where %s', (_, post, ready) => {
    expect(storyOf(cleanPost(post, { ...RULES, ready })).ready).toBeNull();
  });

  it.each([
    ['readers are not to see it', read('7', { status: 'draft' }), RULES.ready],
    ['the run publishes nothing', read('7'), { ...RULES.ready!, publish: false }],
  ])('has no words where %s', (_, post, ready) => {
    const { words } = storyOf(cleanPost(post, { ...RULES, ready })).ready!;
    expect(words).toBeNull();
  });

  it('is used for that very story, and for no other that came of it', async () => {
    const ahead = new CleaningAhead(deskHere, RULES, new Declared());
    const [cleaned] = await ahead.cleaned([read('7')]);
    if (cleaned!.kind !== 'story') throw cleaned!.error;
    const { story, ready } = cleaned!;
    const plan = { story, ready, locale: 'en' };
    expect(readyFields(plan)).toBe(ready!.prepared);
    expect(readyWords(plan)).toBe(ready!.words!.own);
    // The words of a German are others.
    expect(readyWords({ ...plan, locale: 'de' })).toBeNull();
    const changed = { ...plan, story: { ...story, body: [] } };
    expect(readyFields(changed)).toBeNull();
    expect(readyWords(changed)).toBeNull();
  });

  it('is left to whoever writes while cleaning lags behind', async () => {
    const tasks: CleaningTask[] = [];
    const answers: Array<() => void> = [];
    const desk = {
      ...deskHere,
      clean: (task: CleaningTask) => {
        tasks.push(task);
        return new Promise<CleanedPost[]>((done) => {
          answers.push(() => done(task.posts.map((post) => cleanPost(post, task.rules))));
        });
      },
    };
    const ahead = new CleaningAhead(desk, RULES, new Declared());
    const posts = ['1', '2', '3'].map((id) => [read(id), read(`${id}0`)]);
    ahead.begin(posts[0]!);
    ahead.begin(posts[1]!);
    for (const answer of answers.splice(0)) answer();
    await ahead.cleaned(posts[0]!);
    const second = await ahead.cleaned(posts[1]!);
    ahead.begin(posts[2]!);
    expect(tasks.map(({ rules }) => rules.ready !== null)).toEqual([true, false, true]);
    expect(second).toMatchObject([
      { kind: 'story', ready: null },
      { kind: 'story', ready: null },
    ]);
  });
});
