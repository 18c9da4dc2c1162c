import type { LegacyPost } from '../../legacy';
import { withoutSignatures } from '../values/signed-addresses';

/** A post of which nothing is known yet but what every reader has to say. */
export function legacyPost(
  known: Pick<LegacyPost, 'format' | 'body' | 'bodyFormat' | 'raw'> & Partial<LegacyPost>,
): LegacyPost {
  return {
    kind: 'post',
    type: 'post',
    id: null,
    url: null,
    formerUrls: [],
    status: 'public',
    slug: null,
    headline: null,
    kicker: null,
    standfirst: null,
    language: null,
    publishedOn: null,
    updatedOn: null,
    people: [],
    byline: null,
    credit: null,
    dateline: null,
    section: null,
    tags: [],
    terms: [],
    siteTitle: null,
    siteUrl: null,
    leadImage: null,
    leadImageId: null,
    media: [],
    parentId: null,
    commentCount: null,
    access: null,
    seoTitle: null,
    seoDescription: null,
    copyright: null,
    customFields: [],
    line: null,
    ...known,
    raw: withoutSignatures(known.raw),
  };
}
