import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { ARTICLE, ARTICLE_STATE, CORRECTION, CREDIT, RELATED_POST } from '../uids';

/**
 * The one gate of everything that is read from outside: a published version, whose state is usable
 * and whose embargo is past. Each function gives a condition or a subquery of the database, so that
 * counts, pages and feeds agree with what is shown. An article without a state is usable.
 */

/** One locale as it stands at one moment. */
export interface View {
  locale: string;
  now: Date;
}

/** As a view, where nothing says which locale is read: `populate` of a host app's own type. */
export type AnyView = Omit<View, 'locale'> & {
  locale?: string;
  /** The rows in question, where they are known: then nothing is asked about all others. */
  ids?: readonly number[];
};

/** A condition for `strapi.db.query`. */
export type Where = Record<string, unknown>;

export function articleIsPublic(strapi: Core.Strapi, { locale, now }: View): Where {
  return {
    publishedAt: { $notNull: true },
    locale,
    documentId: { $notIn: closedInLocale(strapi, locale, now) },
  };
}

/** The same for rows of any locale: few are closed, so the gate names those and not the others. */
export function articleIsPublicInItsLocale(strapi: Core.Strapi, now: Date): Where {
  const closed = table(strapi, strapi.db.metadata.get(ARTICLE).tableName)
    .select('id')
    .whereIn(
      ['document_id', 'locale'],
      closedStates(strapi, now, ['article_document_id', 'article_locale']),
    );
  return { publishedAt: { $notNull: true }, id: { $notIn: closed } };
}

/** A correction of a public article. */
export function correctionIsPublic(strapi: Core.Strapi, { now, locale, ids }: AnyView): Where {
  const open = table(strapi, strapi.db.metadata.get(CORRECTION).tableName, 'correction')
    .select('id')
    .whereExists(
      publicArticle(strapi, now, locale)
        .whereRaw('article.document_id = correction.article_document_id')
        .whereRaw('article.locale = correction.article_locale'),
    );
  return { id: { $in: ids ? open.whereIn('id', ids) : open } };
}

/** Linked from a public version of its article: one that only the draft has is not public yet. */
export function creditIsPublic(strapi: Core.Strapi, view: AnyView): Where {
  return { id: { $in: linkedFromPublic(strapi, 'credits', view) } };
}

/** A related post of a public article; with a target, only while that is public too. */
export function relatedPostIsPublic(strapi: Core.Strapi, view: AnyView): Where {
  return {
    $and: [
      { id: { $in: linkedFromPublic(strapi, 'relatedPosts', view) } },
      { id: { $notIn: pointingToClosed(strapi, view) } },
    ],
  };
}

/** Credited by a public article of any locale: a source of an unpublished story stays unnamed. */
export function contributorIsPublic(
  strapi: Core.Strapi,
  { now, ids }: Pick<AnyView, 'now' | 'ids'>,
): Where {
  const credited = linkTable(strapi, CREDIT, 'contributor');
  const credits = linkTable(strapi, ARTICLE, 'credits');
  const fromPublic = table(strapi, credits.name, 'link')
    .select(strapi.db.connection.raw('1'))
    .whereRaw('?? = ??', [`link.${credits.target}`, `credited.${credited.source}`])
    .whereExists(
      publicArticle(strapi, now).whereRaw('article.id = ??', [`link.${credits.source}`]),
    );
  const open = table(strapi, credited.name, 'credited')
    .select(credited.target)
    .whereExists(fromPublic);
  return { id: { $in: ids ? open.whereIn(credited.target, ids) : open } };
}

/**
 * When the state of an article of this locale last changed, an embargo's end included, as two columns
 * for a statement that reads rows.
 */
export function stateMoments(strapi: Core.Strapi, { locale, now }: View): Knex.Raw {
  const schema = strapi.db.getSchemaName();
  const states = [...(schema ? [schema] : []), strapi.db.metadata.get(ARTICLE_STATE).tableName];
  const from = `from ${states.map(() => '??').join('.')} where article_locale = ?`;
  return strapi.db.connection.raw(
    `(select max(updated_at) ${from} and updated_at <= ?) as state_changed, (select max(embargo_until) ${from} and embargo_until <= ?) as state_ended`,
    [...states, locale, now, ...states, locale, now] as never,
  );
}

/** The same by itself. */
export async function lastStateChange(strapi: Core.Strapi, view: View): Promise<Date | null> {
  const [row] = (await strapi.db.connection.select(stateMoments(strapi, view))) as unknown as Array<
    Record<string, string | Date | number | null>
  >;
  const moments = [row?.state_changed, row?.state_ended].flatMap((moment) =>
    moment ? [new Date(moment).getTime()] : [],
  );
  return moments.length > 0 ? new Date(Math.max(...moments)) : null;
}

/** documentIds of the articles of a locale that are closed at this moment. */
export const closedInLocale = (strapi: Core.Strapi, locale: string, now: Date): Knex.QueryBuilder =>
  closedStates(strapi, now, ['article_document_id'], locale);

/** Document and locale of every article that is closed at this moment. */
export const closedInAnyLocale = (strapi: Core.Strapi, now: Date): Knex.QueryBuilder =>
  closedStates(strapi, now, ['article_document_id', 'article_locale']);

/** Not `<>`: every database's index knows what is less and what is more. */
const closedUnless = (embargo: string): string =>
  `(pub_status < 'usable' or pub_status > 'usable' or pub_status is null or embargo_until ${embargo})`;

/** States that can close an article: few, and the rows of an index (partial-indexes.ts). */
export const CLOSABLE = closedUnless('is not null');

/** The states that close an article; few, which is why the gate asks for these and not the others. */
function closedStates(
  strapi: Core.Strapi,
  now: Date,
  select: readonly string[],
  locale?: string,
): Knex.QueryBuilder {
  // Not Strapi's query builder, which takes longer over it than the database: every read asks this.
  const states = table(strapi, strapi.db.metadata.get(ARTICLE_STATE).tableName)
    .select(select)
    // One NULL in the list, and NOT IN is never true.
    .whereNotNull('article_document_id')
    // Says nothing that the next doesn't; by it a database knows that the index has them all.
    .whereRaw(CLOSABLE)
    .whereRaw(closedUnless('> ?'), [now]);
  return locale === undefined
    ? states.whereNotNull('article_locale')
    : states.where('article_locale', locale);
}

/**
 * Whether there is a public version of the article that the query around it names: asked for each row
 * by an index, for lists of all that is public grow with the archive.
 */
function publicArticle(strapi: Core.Strapi, now: Date, locale?: string): Knex.QueryBuilder {
  const states = strapi.db.metadata.get(ARTICLE_STATE).tableName;
  const closed = table(strapi, states, 'state')
    .select(strapi.db.connection.raw('1'))
    .whereRaw('state.article_document_id = article.document_id')
    .whereRaw('state.article_locale = article.locale')
    .whereRaw(CLOSABLE)
    .whereRaw(closedUnless('> ?'), [now]);
  const query = table(strapi, strapi.db.metadata.get(ARTICLE).tableName, 'article')
    .select(strapi.db.connection.raw('1'))
    .whereNotNull('article.published_at')
    .whereNotExists(closed);
  return locale === undefined
    ? query.whereNotNull('article.locale')
    : query.where('article.locale', locale);
}

function linkedFromPublic(
  strapi: Core.Strapi,
  relation: 'credits' | 'relatedPosts',
  { now, locale, ids }: AnyView,
): Knex.QueryBuilder {
  const { name, source, target } = linkTable(strapi, ARTICLE, relation);
  const open = table(strapi, name, 'link')
    .select(target)
    .whereExists(
      publicArticle(strapi, now, locale).whereRaw('article.id = ??', [`link.${source}`]),
    );
  return ids ? open.whereIn(target, ids) : open;
}

function pointingToClosed(strapi: Core.Strapi, { now, ids }: AnyView): Knex.QueryBuilder {
  const { name, source, target } = linkTable(strapi, RELATED_POST, 'target');
  // By document and locale, not by row: the row that a link names may be the draft.
  const isPublic = publicArticle(strapi, now)
    .whereRaw('article.document_id = target.document_id')
    .whereRaw('article.locale = target.locale');
  const targets = table(strapi, strapi.db.metadata.get(ARTICLE).tableName, 'target')
    .select(strapi.db.connection.raw('1'))
    .whereRaw('target.id = ??', [`link.${target}`])
    .whereExists(isPublic);
  const closed = table(strapi, name, 'link').select(source).whereNotExists(targets);
  return ids ? closed.whereIn(source, ids) : closed;
}

interface LinkTable {
  name: string;
  source: string;
  target: string;
}

function linkTable(strapi: Core.Strapi, uid: UID.ContentType, relation: string): LinkTable {
  const attribute = strapi.db.metadata.get(uid).attributes[relation];
  if (!attribute || !('joinTable' in attribute) || !attribute.joinTable) {
    throw new TypeError(`${uid} has no link table for ${relation}`);
  }
  const { name, joinColumn, inverseJoinColumn } = attribute.joinTable as {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn: { name: string };
  };
  return { name, source: joinColumn.name, target: inverseJoinColumn.name };
}

function table(strapi: Core.Strapi, name: string, alias?: string): Knex.QueryBuilder {
  return strapi.db.getConnection(alias === undefined ? name : `${name} as ${alias}`);
}
