import type { Core } from '@strapi/strapi';

import { openly } from '../../gate/sight';
import { addresses } from '../addresses';
import { defaultLocale } from '../locales';
import { inBodyForm } from './body-form';
import type { ContentQuery, Filters } from './query';
import { allowedPopulate, finder } from './read/allowed-populate';
import { treeOf } from './read/relations/tree';
import { withRelations } from './read/relations/load-relations';
import { countRows, readOne, readPage } from './read/root-rows';
import type { Cursors } from './read/root-rows';
import type { Condition } from './read/source';
import { READABLE } from './readable-types';
import type { ReadableName } from './readable-types';
import { withLiveTargets } from './related-targets';
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

export interface Found {
  rows: Row[];
  /** null when the query did not ask for a count. */
  total: number | null;
  /** null where there is nothing before and after. */
  cursors: Cursors | null;
  /** When the state of any article last changed: a list changes, too, when a story leaves it. */
  stateChange: Date | null;
}

/**
 * The public rows of a list: one statement for the rows, one for all that hangs on them. Both are built
 * from the allow-list word by word, so nothing private is ever selected.
 */
export async function findMany(
  strapi: Core.Strapi,
  name: ReadableName,
  query: ContentQuery,
  reader: Reader,
  condition?: Condition,
): Promise<Found> {
  const checked = await checkedQuery(strapi, name, query, reader);
  const asked = { name, query: checked, now: reader.now, ...(condition ? { condition } : {}) };
  const [page, total] = await Promise.all([
    readPage(strapi, asked),
    query.pagination.withCount ? countRows(strapi, asked) : null,
  ]);
  const rows = await toAnswer(strapi, name, page.rows, checked, reader);
  return { rows, total, cursors: page.cursors, stateChange: page.stateChange };
}

/** The first public row that also meets `condition`; null when there is none. */
export async function findOne(
  strapi: Core.Strapi,
  name: ReadableName,
  condition: Condition,
  query: ContentQuery,
  reader: Reader,
): Promise<Row | null> {
  const checked = await checkedQuery(strapi, name, query, reader);
  const row = await readOne(strapi, { name, query: checked, now: reader.now, condition });
  if (!row) return null;
  const [answer] = await toAnswer(strapi, name, [row], checked, reader);
  return answer ?? null;
}

/** Strapi's own checks of what this caller may ask come on top of the allow-list. */
async function checkedQuery(
  strapi: Core.Strapi,
  name: ReadableName,
  query: ContentQuery,
  { auth }: Reader,
): Promise<ContentQuery> {
  const may = finder(strapi, auth);
  const populate = await allowedPopulate(strapi, name, query.populate, may);
  if (Object.keys(query.filters).length === 0) return { ...query, populate };
  const schema = strapi.getModel(READABLE[name].uid);
  const asked = { filters: query.filters };
  await strapi.contentAPI.validate.query(asked, schema, { auth } as never);
  const { filters } = (await strapi.contentAPI.sanitize.query(asked, schema, {
    auth,
  } as never)) as { filters: Filters };
  return { ...query, populate, filters };
}

/** What hangs on the rows, live targets, the body as it is wanted. */
async function toAnswer(
  strapi: Core.Strapi,
  name: ReadableName,
  rows: readonly Row[],
  query: ContentQuery,
  { origin, now }: Reader,
): Promise<Row[]> {
  const tree = treeOf(strapi, { name, populate: query.populate });
  const whole = await openly(() => withRelations(strapi, rows, tree, { now }));
  const live = await withLivePosts(strapi, name, whole, query, origin);
  return inBodyForm(strapi, live, query.body, origin);
}

async function withLivePosts(
  strapi: Core.Strapi,
  name: ReadableName,
  rows: Row[],
  { populate }: ContentQuery,
  origin: string,
): Promise<Row[]> {
  const posts = name === 'related-post' ? { populate } : populate.relatedPosts;
  if (!posts || (name !== 'related-post' && name !== 'article')) return rows;
  const options = {
    addresses: addresses(strapi, origin, await defaultLocale(strapi)),
    targetFields: posts.populate?.target?.fields ?? null,
  };
  if (name === 'related-post') return withLiveTargets(rows, options);
  return rows.map((row) => ({
    ...row,
    relatedPosts: withLiveTargets(rowsOf(row.relatedPosts), options),
  }));
}
