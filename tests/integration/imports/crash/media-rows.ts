import { readdirSync } from 'node:fs';

import type { Core } from '@strapi/strapi';

import { tableRows } from '../table-rows';
import { FILE } from '../suites/import-desk';
import type { Row } from '../suites/import-desk';

/** What an import with pictures leaves behind, without what two of them can't have in common. */
export interface MediaRows {
  tables: Record<string, string[]>;
  files: string[];
  /** Which article shows which file. */
  links: string[];
  /** What lies in the folder of the provider. */
  stored: string[];
  /** What lies there and no row names, or is named and does not lie there. */
  astray: string[];
}

/** The end of a hash is at random; the upload has times of its own. */
const alike = (text: string): string =>
  text
    .replace(/(news_[0-9a-f]{32})_[0-9a-f]{10}/g, '$1')
    .replace(/(\\*"(?:createdAt|updatedAt)\\*": ?\\*")[^"\\]+/g, '$1');

export async function mediaRows(strapi: Core.Strapi, folder: string): Promise<MediaRows> {
  const files: Row[] = await strapi.db.query(FILE).findMany({ orderBy: { hash: 'asc' } });
  const names = new Map(files.map(({ documentId, name }) => [documentId, `<file: ${name}>`]));
  const named = (text: string) => text.replace(/[a-z][a-z0-9]{23}/g, (id) => names.get(id) ?? id);
  const tables = Object.entries(await tableRows(strapi)).map(([table, rows]) => [
    table,
    rows.map((row) => alike(named(row))).sort(),
  ]);
  const stored = readdirSync(folder);
  const owned = new Set(files.flatMap(namesOf));
  return {
    tables: Object.fromEntries(tables) as Record<string, string[]>,
    files: files.map(rowOf).map(alike),
    links: await linksOf(strapi),
    stored: stored.map(alike).sort(),
    astray: [
      ...stored.filter((name) => !owned.has(name)),
      ...[...owned].filter((name) => !stored.includes(name)),
    ],
  };
}

function rowOf({ id: _, documentId: _id, createdAt: _c, updatedAt: _u, ...row }: Row): string {
  return JSON.stringify(row);
}

/** Names of a row's file and of its smaller sizes, in the folder. */
function namesOf({ url, formats }: Row): string[] {
  const sizes = Object.values((formats ?? {}) as Record<string, Row>);
  return [url, ...sizes.map((size) => size.url)].map((each) => String(each).split('/').at(-1)!);
}

async function linksOf(strapi: Core.Strapi): Promise<string[]> {
  const links: Row[] = await strapi.db
    .connection('files_related_mph as link')
    .join('files as file', 'file.id', 'link.file_id')
    .join('newsroom_articles as article', 'article.id', 'link.related_id')
    .select({
      file: 'file.name',
      article: 'article.headline',
      published: 'article.published_at',
      type: 'link.related_type',
      field: 'link.field',
      order: 'link.order',
    });
  return links
    .map((link) => JSON.stringify({ ...link, published: link.published !== null }))
    .sort();
}
