import type { Core } from '@strapi/strapi';

import { linkTableOf } from '../../../../documents/link-table';
import { ARTICLE, ARTICLE_STATE, SECTION } from '../../../../uids';
import { TARGET_CARD } from '../../related-targets';
import { MARKS } from './branch';
import type { Branch } from './branch';
import { follow } from './chain';
import type { Chain } from './chain';
import { columnsOf } from '../columns';
import type { Column } from '../columns';
import { linkOf } from './link-of';
import { jsonObject, quoted, tableName } from '../sql';

/**
 * The article that a related post points to, by document and locale, for the row that a link names
 * changes at every publish; `open` is missing while that article is not public.
 */
export function targetBranch(strapi: Core.Strapi, uid: string, chain: Chain): Branch {
  const link = linkOf(strapi, uid, 'target');
  const next = follow(strapi, chain, link, ARTICLE);
  const at = `d${next.depth}`;
  const q = (name: string) => quoted(strapi, name);
  const table = (of: string) => tableName(strapi, strapi.db.metadata.get(of).tableName);
  const section = linkTableOf(strapi, ARTICLE, 'section')!;
  const columns = columnsOf(strapi, ARTICLE, TARGET_CARD);
  const json = jsonObject(strapi, [
    ...columns.map((column) => [column.field, `p${at}.${q(column.column)}`] as const),
    ['sectionSlug', `c${at}.${q('slug')}`],
    ['linkedDocumentId', `${next.parent}.document_id`],
  ]);
  const public_ = [
    `p${at}.document_id = ${next.parent}.document_id and p${at}.locale = ${next.parent}.locale`,
    `p${at}.published_at is not null`,
    `not exists (select 1 from ${table(ARTICLE_STATE)} s where s.article_document_id = p${at}.document_id and s.article_locale = p${at}.locale and (s.pub_status is null or s.pub_status <> 'usable' or s.embargo_until > ${MARKS.now}))`,
  ];
  const from = [
    next.from,
    `left join ${table(ARTICLE)} p${at} on ${public_.join(' and ')}`,
    `left join ${tableName(strapi, section.name)} k${at} on k${at}.${q(section.joinColumn.name)} = p${at}.id`,
    `left join ${table(SECTION)} c${at} on c${at}.id = k${at}.${q(section.inverseJoinColumn.name)}`,
  ];
  return {
    field: 'target',
    many: false,
    columns: [...columns, asIs('sectionSlug'), asIs('linkedDocumentId')],
    sql: `select ${next.link}.${q(link.source)} as parent, 0 as place, ${json} as child from ${from.join(' ')}`,
    root: next.root!,
    below: [],
  };
}

const asIs = (field: string): Column => ({
  field,
  column: '',
  decode: (value) => value ?? null,
});
