import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import type { PersonKind, PersonStory } from '../../../../../shared/admin/people';
import type { ArticleKey } from '../../../documents/article/versions';
import { linkTableOf } from '../../../documents/link-table';
import { articleKeyText } from '../../../imports/write/snapshot';
import { ARTICLE, CREDIT } from '../../../uids';

/** How a person is joined to articles: by the byline, or by a credit. */
export type Joined = 'byline' | 'credit';

/** Ids of the article rows, drafts and published versions, that name a person. */
export function articleRowsWith(
  strapi: Core.Strapi,
  { kind, rowId, joined }: { kind: PersonKind; rowId: number; joined: Joined },
): Knex.QueryBuilder {
  const authors = linkTableOf(strapi, ARTICLE, 'authors')!;
  if (joined === 'byline') {
    return table(strapi, authors.name)
      .select(authors.joinColumn.name)
      .where({ [authors.inverseJoinColumn.name]: kind === 'authors' ? rowId : 0 });
  }
  const credits = linkTableOf(strapi, ARTICLE, 'credits')!;
  const person = linkTableOf(strapi, CREDIT, kind === 'authors' ? 'author' : 'contributor')!;
  return table(strapi, credits.name)
    .select(credits.joinColumn.name)
    .whereIn(
      credits.inverseJoinColumn.name,
      table(strapi, person.name)
        .select(person.joinColumn.name)
        .where({ [person.inverseJoinColumn.name]: rowId }),
    );
}

/** The articles that a person signed or is credited in; one that is public and a draft counts once. */
export async function articlesWith(
  strapi: Core.Strapi,
  person: { kind: PersonKind; rowId: number },
): Promise<Array<ArticleKey & { isPublished: boolean }>> {
  const rows: Array<{ document_id: string; locale: string; published: number | string }> =
    await inTransaction(
      strapi,
      keysWith(strapi, person).select(strapi.db.connection.raw('COUNT(published_at) AS published')),
    );
  return rows.map(({ document_id, locale, published }) => ({
    documentId: document_id,
    locale,
    isPublished: Number(published) > 0,
  }));
}

/** A page of them, the newest first, and how many there are. */
export async function storiesWith(
  strapi: Core.Strapi,
  person: { kind: PersonKind; rowId: number },
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ stories: PersonStory[]; total: number }> {
  const total = await countOf(strapi, keysWith(strapi, person));
  const keys: Array<{ document_id: string; locale: string }> = await inTransaction(
    strapi,
    keysWith(strapi, person)
      .orderByRaw('MAX(published_on) DESC, MAX(id) DESC')
      .limit(pageSize)
      .offset((page - 1) * pageSize),
  );
  const stories = await storiesOf(
    strapi,
    keys.map(({ document_id, locale }) => ({ documentId: document_id, locale })),
  );
  return { stories, total };
}

/** How many rows a query gives. */
export async function countOf(strapi: Core.Strapi, query: Knex.QueryBuilder): Promise<number> {
  const count = strapi.db.connection.count({ rows: '*' }).from(query.as('counted'));
  const [row] = (await inTransaction(strapi, count)) as Array<{ rows: number | string }>;
  return Number(row?.rows ?? 0);
}

/** In the transaction of the caller: beside it, a query would not see its changes, and waits on SQLite. */
function inTransaction(strapi: Core.Strapi, query: Knex.QueryBuilder): Promise<never> {
  return strapi.db.transaction(({ trx }) => query.transacting(trx)) as Promise<never>;
}

async function storiesOf(
  strapi: Core.Strapi,
  articles: readonly ArticleKey[],
): Promise<PersonStory[]> {
  const rows: Array<ArticleKey & { headline: string; publishedOn: string; publishedAt: string }> =
    await strapi.db.query(ARTICLE).findMany({
      select: ['documentId', 'locale', 'headline', 'publishedOn', 'publishedAt'],
      where: { documentId: { $in: articles.map(({ documentId }) => documentId) } },
    });
  return articles.map((article) => {
    const key = articleKeyText(article);
    const versions = rows.filter((row) => articleKeyText(row) === key);
    const shown = versions.find(({ publishedAt }) => publishedAt === null) ?? versions[0];
    return {
      ...article,
      headline: shown?.headline ?? null,
      publishedOn: shown?.publishedOn ?? null,
      isPublished: versions.some(({ publishedAt }) => publishedAt !== null),
    };
  });
}

function keysWith(
  strapi: Core.Strapi,
  person: { kind: PersonKind; rowId: number },
): Knex.QueryBuilder {
  return table(strapi, strapi.db.metadata.get(ARTICLE).tableName)
    .select('document_id', 'locale')
    .where((either) => {
      void either
        .whereIn('id', articleRowsWith(strapi, { ...person, joined: 'byline' }))
        .orWhereIn('id', articleRowsWith(strapi, { ...person, joined: 'credit' }));
    })
    .groupBy('document_id', 'locale');
}

function table(strapi: Core.Strapi, name: string): Knex.QueryBuilder {
  return strapi.db.getConnection(name);
}
