import type { Core } from '@strapi/strapi';

import { anyOf, likenesses, tallyOf, tellingWords } from '../../../../story/search';
import { ARTICLE } from '../../uids';
import { EVERYTHING, LISTING } from '../listing/table';
import { closedInLocale } from '../public-articles';
import { searchArticles } from '../search/search-articles';
import type { Scope } from '../content/query/scope';

interface Asked {
  documentId: string;
  locale: string;
  now: Date;
  limit: number;
}

/** Of each kind, so many are looked at closely. */
const CANDIDATES = 30;

/** The words of a story by which others like it are sought. */
const WORDS = 10;

/** What a likeness is made of; a story that shares a tag and nothing else stands before none. */
const WEIGHTS = { tags: 0.45, text: 0.45, section: 0.1 } as const;

const ANYWHERE: Scope = { section: null, author: null, tag: null, from: null, before: null };

interface Story {
  id: number;
  headline: string;
  text: string;
  terms: readonly string[];
  shownOn: number;
}

/**
 * Row ids of the public stories that are most related to one, the closest first: by the tags and the
 * section that they share, and by their words. Candidates come from the listing and from the search
 * index; who is closest is then told from the texts themselves.
 *
 * @returns null when there is no such public story.
 */
export async function relatedArticleIds(
  strapi: Core.Strapi,
  asked: Asked,
): Promise<number[] | null> {
  const { locale, now, limit } = asked;
  const own = await publicStory(strapi, asked);
  if (!own) return null;
  const words = tellingWords(own.headline, own.text, locale, WORDS);
  const [byTerms, byWords] = await Promise.all([
    sharingTerms(strapi, own, asked),
    searchArticles(strapi, {
      query: anyOf(words),
      locale,
      now,
      scope: ANYWHERE,
      by: 'relevance',
      offset: 0,
      limit: CANDIDATES,
      within: null,
    }),
  ]);
  const ids = [...new Set([...byTerms, ...byWords.ids])].filter((id) => id !== own.id);
  const others = await storiesOf(strapi, ids, locale);
  return ranked(own, others, locale)
    .slice(0, limit)
    .map(({ id }) => id);
}

function ranked(own: Story, others: readonly Story[], locale: string): Story[] {
  const wordsOf = (story: Story) => tallyOf(`${story.headline} ${story.text}`, locale);
  const likeness = likenesses(wordsOf(own), others.map(wordsOf));
  const tags = own.terms.filter((term) => term.startsWith('tag:'));
  const section = own.terms.find((term) => term.startsWith('section:'));
  const scored = others.map((story, index) => {
    const shared = tags.filter((tag) => story.terms.includes(tag)).length;
    const sameSection = section !== undefined && story.terms.includes(section);
    const score =
      WEIGHTS.tags * (tags.length > 0 ? shared / tags.length : 0) +
      WEIGHTS.section * (sameSection ? 1 : 0) +
      WEIGHTS.text * likeness[index]!;
    return { story, score };
  });
  return scored
    .sort((one, other) => other.score - one.score || other.story.shownOn - one.story.shownOn)
    .map(({ story }) => story);
}

async function publicStory(
  strapi: Core.Strapi,
  { documentId, locale, now }: Asked,
): Promise<Story | null> {
  const [row] = (await strapi.db
    .getConnection(LISTING)
    .select('article_id')
    .where({ term: EVERYTHING, locale, document_id: documentId })
    .whereNotIn('document_id', closedInLocale(strapi, locale, now))) as Array<{
    article_id: number;
  }>;
  if (!row) return null;
  const [story] = await storiesOf(strapi, [Number(row.article_id)], locale);
  return story ?? null;
}

/** The newest that share a tag, those with most of them first; then the newest of the section. */
async function sharingTerms(
  strapi: Core.Strapi,
  { terms }: Story,
  { locale, now, documentId }: Asked,
): Promise<number[]> {
  const newestOf = async (prefix: string): Promise<number[]> => {
    const wanted = terms.filter((term) => term.startsWith(prefix));
    if (wanted.length === 0) return [];
    const lists = await Promise.all(
      wanted.map(
        (term) =>
          strapi.db
            .getConnection(LISTING)
            .select('article_id')
            .where({ term, locale })
            .whereNot({ document_id: documentId })
            .whereNotIn('document_id', closedInLocale(strapi, locale, now))
            .orderBy('shown_on', 'desc')
            .limit(CANDIDATES) as Promise<Array<{ article_id: number }>>,
      ),
    );
    const times = new Map<number, number>();
    for (const { article_id } of lists.flat()) {
      times.set(Number(article_id), (times.get(Number(article_id)) ?? 0) + 1);
    }
    const most = [...times].sort(([, one], [, other]) => other - one);
    return most.slice(0, CANDIDATES).map(([id]) => id);
  };
  const [byTag, bySection] = await Promise.all([newestOf('tag:'), newestOf('section:')]);
  return [...byTag, ...bySection.slice(0, CANDIDATES / 3)];
}

async function storiesOf(
  strapi: Core.Strapi,
  ids: readonly number[],
  locale: string,
): Promise<Story[]> {
  if (ids.length === 0) return [];
  const rows = strapi.db.metadata.get(ARTICLE).tableName;
  const [texts, terms] = await Promise.all([
    strapi.db
      .getConnection(rows)
      .select('id', 'headline', 'plain_text', 'document_id')
      .whereIn('id', [...ids])
      .whereNotNull('published_at') as Promise<TextRow[]>,
    strapi.db
      .getConnection(`${LISTING} as l`)
      .join(`${rows} as a`, (join) =>
        join.on('a.document_id', 'l.document_id').on('a.locale', 'l.locale'),
      )
      .select('a.id', 'l.term', 'l.shown_on')
      .whereIn('a.id', [...ids])
      .where('l.locale', locale) as Promise<TermRow[]>,
  ]);
  return texts.map(({ id, headline, plain_text }) => {
    const own = terms.filter((row) => Number(row.id) === Number(id));
    return {
      id: Number(id),
      headline: headline ?? '',
      text: plain_text ?? '',
      terms: own.map(({ term }) => term),
      shownOn: Number(own[0]?.shown_on ?? 0),
    };
  });
}

interface TextRow {
  id: number;
  headline: string | null;
  plain_text: string | null;
}

interface TermRow {
  id: number;
  term: string;
  shown_on: number | string;
}
