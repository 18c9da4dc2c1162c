import type { Core } from '@strapi/strapi';

import { openly } from '../../gate/sight';
import { addresses } from '../addresses';
import { defaultLocale } from '../locales';
import { inBodyForm } from './body-form';
import type { Where } from '../public-articles';
import type { ContentQuery } from './query';
import { READABLE } from './readable-types';
import type { ReadableName } from './readable-types';
import { TARGET_KEY, withLiveTargets } from './related-targets';
import { rowsOf } from './row';
import type { Row } from './row';

/** Who asks, where, and when. */
export interface Reader {
  /** Strapi's `ctx.state.auth`: relations that this caller may not find are left out. */
  auth: unknown;
  /** `https://cms.example.org`, as the caller addressed this server. */
  origin: string;
  now: Date;
}

/** What a caller who reads drafts sees: every draft of the locale, and everything else. */
const draftsOf = (name: ReadableName, locale: string | null): Where =>
  name === 'article' ? { publishedAt: { $null: true }, locale } : {};

export interface Found {
  rows: Row[];
  /** null when the query did not ask for a count. */
  total: number | null;
}

export async function findMany(
  strapi: Core.Strapi,
  name: ReadableName,
  query: ContentQuery,
  reader: Reader,
): Promise<Found> {
  const { where, ...shape } = await databaseQuery(strapi, name, query, reader);
  const { offset, limit, withCount } = query.pagination;
  const type = strapi.db.query(READABLE[name].uid);
  const [rows, total] = await Promise.all([
    type.findMany({ ...shape, where, offset, limit }),
    withCount ? type.count({ where }) : null,
  ]);
  return { rows: await toAnswer(strapi, name, rows, query, reader), total };
}

/** The first public row that also meets `condition`; null when there is none. */
export async function findOne(
  strapi: Core.Strapi,
  name: ReadableName,
  condition: Where,
  query: ContentQuery,
  reader: Reader,
): Promise<Row | null> {
  const { where, ...shape } = await databaseQuery(strapi, name, query, reader);
  const row = await strapi.db
    .query(READABLE[name].uid)
    .findOne({ ...shape, where: { $and: [where, condition] } });
  if (!row) return null;
  const [answer] = await toAnswer(strapi, name, [row], query, reader);
  return answer ?? null;
}

interface DatabaseQuery {
  select: string[];
  where: Where;
  orderBy?: unknown;
  populate: Record<string, Row>;
}

/** Strapi's own checks of what this caller may ask come on top of the allow-list. */
async function databaseQuery(
  strapi: Core.Strapi,
  name: ReadableName,
  { filters, sort, fields, populate, locale, status }: ContentQuery,
  { auth, now }: Reader,
): Promise<DatabaseQuery> {
  const { uid } = READABLE[name];
  const schema = strapi.getModel(uid);
  const asked = { filters, sort, fields, populate };
  await strapi.contentAPI.validate.query(asked, schema, { auth });
  const allowed = await strapi.contentAPI.sanitize.query(asked, schema, { auth });
  const { where, select, orderBy, ...rest } = strapi
    .get('query-params')
    .transform(uid, allowed) as Partial<DatabaseQuery>;

  const gate =
    status === 'draft'
      ? draftsOf(name, locale)
      : (READABLE[name].gate?.(strapi, { locale: locale ?? undefined, now }) ?? {});
  const matching = Object.keys(filters).length > 0 ? [idsMatching(strapi, name, where ?? {})] : [];
  return {
    select: select ?? [],
    orderBy,
    where: { $and: [gate, ...matching] },
    populate: withTargetKeys(name, rest.populate ?? {}),
  };
}

/**
 * The filters as a subquery of ids: a filter on a to-many relation joins, and the joined rows would
 * come out double (DISTINCT does not help: Strapi adds the link's order to the columns).
 */
function idsMatching(strapi: Core.Strapi, name: ReadableName, where: Where): Where {
  const matching = strapi.db
    .queryBuilder(READABLE[name].uid)
    .select('id')
    .where(where)
    .getKnexQuery()
    .as('matching');
  return { id: { $in: strapi.db.getConnection().select('id').from(matching) } };
}

function withTargetKeys(name: ReadableName, populate: Record<string, Row>): Record<string, Row> {
  if (name === 'related-post') return { ...populate, target: TARGET_KEY };
  if (name !== 'article' || !populate.relatedPosts) return populate;
  const relatedPosts = {
    ...populate.relatedPosts,
    populate: { ...(populate.relatedPosts.populate as Row | undefined), target: TARGET_KEY },
  };
  return { ...populate, relatedPosts };
}

/** Live targets, then the last check: private fields and relations that the caller may not find. */
async function toAnswer(
  strapi: Core.Strapi,
  name: ReadableName,
  rows: Row[],
  query: ContentQuery,
  reader: Reader,
): Promise<Row[]> {
  const live = await liveRows(strapi, name, rows, query, reader);
  const schema = strapi.getModel(READABLE[name].uid);
  // These rows came through the gate; the check of rows from elsewhere would ask for them again.
  const shown = (await openly(() =>
    strapi.contentAPI.sanitize.output(live, schema, { auth: reader.auth }),
  )) as Row[];
  return inBodyForm(strapi, shown, query.body, reader.origin);
}

async function liveRows(
  strapi: Core.Strapi,
  name: ReadableName,
  rows: Row[],
  { populate }: ContentQuery,
  { now, origin }: Reader,
): Promise<Row[]> {
  const posts = name === 'related-post' ? { populate } : populate.relatedPosts;
  if (!posts || (name !== 'related-post' && name !== 'article')) return rows;

  const options = {
    now,
    addresses: addresses(strapi, origin, await defaultLocale(strapi)),
    targetFields: posts.populate?.target?.fields ?? null,
  };
  if (name === 'related-post') return withLiveTargets(strapi, rows, options);

  const all = rows.flatMap((row) => rowsOf(row.relatedPosts));
  const shown = new Map(
    (await withLiveTargets(strapi, all, options)).map((post) => [post.id, post]),
  );
  return rows.map((row) => ({
    ...row,
    relatedPosts: rowsOf(row.relatedPosts).flatMap((post) => shown.get(post.id) ?? []),
  }));
}
