import type { Newsroom } from '../../harness/boot';
import { fileStory, make, setAddress } from '../newsdesk';
import type { Filed } from '../newsdesk';

/**
 * A story in each state that it can be in. `mark` stands in every text that was published, `draftMark`
 * in what only the draft says.
 */
export interface Standing extends Filed {
  state: StateName;
  /** Whether readers may see what carries `mark`. */
  isPublic: boolean;
  draftMark: string | null;
  correctionMark: string;
  /** A public story whose related post points to this one. */
  pointer: Filed;
}

const HOUR = 3_600_000;

const inAnHour = () => new Date(Date.now() + HOUR);
const anHourAgo = () => new Date(Date.now() - HOUR);

type Make = (newsroom: Newsroom, mark: string) => Promise<Filed>;

const filed =
  (options: Partial<Parameters<typeof fileStory>[1]>): Make =>
  ({ strapi }, mark) =>
    fileStory(strapi, { mark, ...options });

const STATES = {
  draft: { isPublic: false, make: filed({ publish: false }) },
  published: { isPublic: true, make: filed({}) },
  modified: {
    isPublic: true,
    async make({ strapi }: Newsroom, mark: string) {
      const story = await fileStory(strapi, { mark });
      const { documentId, locale } = story;
      const contributor = await make(strapi, 'contributor', { name: `Secret ${mark}secret` });
      const credit = await make(strapi, 'credit', {
        contributor: contributor.documentId,
        place: `${mark}secret`,
        articleDocumentId: documentId,
        articleLocale: locale,
      });
      const post = await make(strapi, 'related-post', { headline: `Read ${mark}secret` });
      await strapi.documents('plugin::newsroom.article').update({
        documentId,
        locale,
        data: {
          headline: `Changed ${mark}secret`,
          credits: [credit.documentId],
          relatedPosts: [post.documentId],
        } as never,
      });
      return story;
    },
  },
  embargoed: { isPublic: false, make: filed({ state: { embargoUntil: inAnHour() } }) },
  'past its embargo': { isPublic: true, make: filed({ state: { embargoUntil: anHourAgo() } }) },
  withheld: { isPublic: false, make: filed({ state: { pubStatus: 'withheld' } }) },
  canceled: { isPublic: false, make: filed({ state: { pubStatus: 'canceled' } }) },
  unpublished: {
    isPublic: false,
    async make({ strapi }: Newsroom, mark: string) {
      const story = await fileStory(strapi, { mark });
      const { documentId, locale } = story;
      await strapi.documents('plugin::newsroom.article').unpublish({ documentId, locale });
      return story;
    },
  },
} as const satisfies Record<string, { isPublic: boolean; make: Make }>;

export type StateName = keyof typeof STATES;

export const STATE_NAMES = Object.keys(STATES) as StateName[];

export async function makeStanding(newsroom: Newsroom): Promise<Standing[]> {
  const all: Standing[] = [];
  for (const [number, state] of STATE_NAMES.entries()) {
    const mark = `story${number}x`;
    const story = await STATES[state].make(newsroom, mark);
    const pointer = await pointingAt(newsroom, story, `pointer${number}x`);
    await setAddress(newsroom.strapi, story, `${mark}-was`, false);
    const correctionMark = `correction${number}x`;
    await newsroom.strapi.documents('plugin::newsroom.correction').create({
      data: {
        articleDocumentId: story.documentId,
        articleLocale: story.locale,
        text: `Was wrong: ${correctionMark} ${mark}`,
      } as never,
    });
    all.push({
      ...story,
      state,
      isPublic: STATES[state].isPublic,
      draftMark: state === 'modified' ? `${mark}secret` : null,
      correctionMark,
      pointer,
    });
  }
  return all;
}

/** The headline of the post is replaced by that of its target, which must be public for it. */
async function pointingAt({ strapi }: Newsroom, story: Filed, mark: string): Promise<Filed> {
  const pointer = await fileStory(strapi, { mark });
  const { documentId, locale } = pointer;
  const post = await make(strapi, 'related-post', {
    headline: 'A headline that the target replaces',
    target: { documentId: story.documentId, locale: story.locale },
  });
  const articles = strapi.documents('plugin::newsroom.article');
  await articles.update({ documentId, locale, data: { relatedPosts: [post.documentId] } as never });
  await articles.publish({ documentId, locale });
  return pointer;
}
