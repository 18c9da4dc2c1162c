import fc from 'fast-check';

import { clean, learn, SiteLearner } from '../../../../src/plugins/newsroom/story';
import type { LegacyPost } from '../../../../src/plugins/newsroom/story/model';
import { plainTextPost } from '../../../../src/plugins/newsroom/story/read';

/** A line no phrase list knows: only the site itself tells that it is none of the story. */
const MASTHEAD = 'The Alder Bay Gazette has been printed on the old fish quay since 1903.';
const OFFER = 'Ask at the desk for the tide tables, which we give to every reader free of charge.';

const paragraphs = (index: number): string[] => [
  `Story number ${index} about the mill pond`,
  `On day ${index} two swans came back to the pond, the warden of the mill told the paper.`,
  `They stayed for ${index + 2} hours, ate what they were given and left before the evening.`,
  `Nobody knows where they spend the winter, or whether they are the same ${index} swans.`,
];

const textPost = (index: number): LegacyPost =>
  plainTextPost([...paragraphs(index), OFFER, MASTHEAD].join('\n\n'));

const htmlPost = (index: number): LegacyPost => ({
  ...plainTextPost(''),
  headline: paragraphs(index)[0]!,
  bodyFormat: 'html',
  body: [...paragraphs(index).slice(1), OFFER, `<em>${MASTHEAD}</em>`]
    .map((line) => `<p>${line}</p>`)
    .join('\n'),
});

const tenOf = (post: (index: number) => LegacyPost) =>
  Array.from({ length: 10 }, (_, at) => post(at));

describe('what a site’s posts have in common', () => {
  it.each([
    ['plain text', textPost],
    ['HTML', htmlPost],
  ])('is furniture in %s', (_, post) => {
    const posts = tenOf(post);
    const profile = learn(posts);
    expect(profile).toEqual({ posts: 10, lines: expect.any(Array) });
    expect(profile.lines).toHaveLength(2);
    const without = clean(posts[0]!);
    const story = clean(posts[0]!, { profile });
    expect(without.text).toContain(MASTHEAD);
    expect(story.text).toBe(paragraphs(0).slice(1).join('\n\n'));
    const rules = story.removed.filter(({ rule }) => rule === 'site-furniture');
    expect(rules.map(({ text }) => text)).toEqual([OFFER, MASTHEAD]);
  });

  it('is the same for a profile that was stored as JSON', () => {
    const profile = learn(tenOf(textPost));
    const stored = JSON.parse(JSON.stringify(profile)) as typeof profile;
    expect(clean(textPost(3), { profile: stored })).toEqual(clean(textPost(3), { profile }));
  });

  it('is not told by two posts, nor by a line that comes back in few of many', () => {
    expect(learn([textPost(0), textPost(1)]).lines).toEqual([]);
    const rare = Array.from({ length: 60 }, (_, at) =>
      plainTextPost([...paragraphs(at), at < 4 ? MASTHEAD : ''].join('\n\n')),
    );
    expect(learn(rare).lines).toEqual([]);
  });

  it('leaves a short heading that many stories have', () => {
    const posts = Array.from({ length: 20 }, (_, at) =>
      plainTextPost([...paragraphs(at), at % 5 === 0 ? 'Background' : ''].join('\n\n')),
    );
    expect(learn(posts).lines).toEqual([]);
  });

  it('counts a line once a post, however often it stands there', () => {
    const posts = [plainTextPost(`${MASTHEAD}\n`.repeat(50)), textPost(1)];
    expect(learn(posts).lines).toEqual([]);
  });

  it('is found in the last of many thousand posts with few counts in memory', () => {
    const learner = new SiteLearner();
    for (let at = 0; at < 5_000; at += 1) learner.add(textPost(at));
    const counts = (learner as unknown as { counts: Map<number, unknown> }).counts;
    expect(counts.size).toBeLessThan(2_000);
    expect(learner.profile().lines).toHaveLength(2);
  });

  it('is what is in all posts, whatever they are', () => {
    const line = fc.stringMatching(/^[a-z]{3,8}( [a-z]{3,8}){4,9}\.$/);
    fc.assert(
      fc.property(line, fc.array(line, { minLength: 3, maxLength: 12 }), (shared, others) => {
        const posts = others.map((other) => plainTextPost(`Headline\n\n${other}\n\n${shared}`));
        const profile = learn(posts);
        const story = clean(posts[0]!, { profile });
        expect(story.text).not.toContain(shared);
        expect(story.removed.map(({ text }) => text)).toContain(shared);
      }),
      { numRuns: 30 },
    );
  });
});
