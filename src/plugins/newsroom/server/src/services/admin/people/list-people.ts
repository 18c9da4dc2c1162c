import type { Core } from '@strapi/strapi';

import type { Page } from '../../../../../shared/admin/import-desk';
import type { PersonKind, PersonRow } from '../../../../../shared/admin/people';
import { linkTableOf } from '../../../documents/link-table';
import { ARTICLE, CREDIT } from '../../../uids';
import { aliasesOf, PERSON_TYPES } from './find-person';
import type { Person } from './find-person';

interface Asked {
  kind: PersonKind;
  /** Part of a name, an alias or an organization; null for all. */
  search: string | null;
  page: number;
  pageSize: number;
}

type ListedPerson = Person & {
  slug?: string | null;
  author?: { documentId: string; name: string } | null;
};

/** A page of people by name, with how much there is of each. */
export async function listPeople(
  strapi: Core.Strapi,
  { kind, search, page, pageSize }: Asked,
): Promise<Page<PersonRow>> {
  const people = strapi.db.query(PERSON_TYPES[kind]);
  const where = search === null ? {} : named(search);
  const [rows, total] = await Promise.all([
    people.findMany({
      where,
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      limit: pageSize,
      offset: (page - 1) * pageSize,
      ...(kind === 'contributors' && { populate: { author: true } }),
    }) as Promise<ListedPerson[]>,
    people.count({ where }),
  ]);
  const ids = rows.map(({ id }) => id);
  const bylines = kind === 'authors' ? await countBylines(strapi, ids) : new Map<number, number>();
  const credits = await countCredits(strapi, kind, ids);
  return {
    rows: rows.map((row) => ({
      documentId: row.documentId,
      name: row.name,
      slug: row.slug ?? null,
      organization: row.organization,
      aliases: aliasesOf(row),
      bylines: bylines.get(row.id) ?? 0,
      credits: credits.get(row.id) ?? 0,
      author: row.author ? { documentId: row.author.documentId, name: row.author.name } : null,
    })),
    page,
    pageSize,
    total,
  };
}

const named = (search: string) => ({
  $or: [{ name: { $containsi: search } }, { organization: { $containsi: search } }],
});

interface Counted {
  person: number;
  articles: number | string;
}

async function countBylines(
  strapi: Core.Strapi,
  ids: readonly number[],
): Promise<Map<number, number>> {
  const { name, joinColumn, inverseJoinColumn } = linkTableOf(strapi, ARTICLE, 'authors')!;
  const articles = strapi.db.metadata.get(ARTICLE).tableName;
  const rows: Counted[] = await strapi.db
    .getConnection(`${name} as link`)
    .join(`${articles} as article`, 'article.id', `link.${joinColumn.name}`)
    .whereIn(`link.${inverseJoinColumn.name}`, ids as number[])
    .groupBy(`link.${inverseJoinColumn.name}`)
    .select({ person: `link.${inverseJoinColumn.name}` })
    .countDistinct({ articles: 'article.document_id' });
  return counts(rows);
}

/** A credit knows its article; one that no article links any more has none. */
async function countCredits(
  strapi: Core.Strapi,
  kind: PersonKind,
  ids: readonly number[],
): Promise<Map<number, number>> {
  const field = kind === 'authors' ? 'author' : 'contributor';
  const { name, joinColumn, inverseJoinColumn } = linkTableOf(strapi, CREDIT, field)!;
  const credits = strapi.db.metadata.get(CREDIT).tableName;
  const rows: Counted[] = await strapi.db
    .getConnection(`${name} as link`)
    .join(`${credits} as credit`, 'credit.id', `link.${joinColumn.name}`)
    .whereIn(`link.${inverseJoinColumn.name}`, ids as number[])
    .groupBy(`link.${inverseJoinColumn.name}`)
    .select({ person: `link.${inverseJoinColumn.name}` })
    .countDistinct({ articles: 'credit.article_document_id' });
  return counts(rows);
}

const counts = (rows: readonly Counted[]) =>
  new Map(rows.map(({ person, articles }) => [Number(person), Number(articles)]));
