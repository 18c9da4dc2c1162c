import type { Block } from '../../../../story/model';
import { changesOfArticles, recordChanges } from '../../changes';
import { preparedFields } from '../../documents/article/prepared-data';
import { ARTICLE, IMPORT_RECORD, IMPORT_SOURCE } from '../../uids';
import { sha256 } from '../sha256';
import { on } from './rows/insert';
import type { Writing } from './rows/insert';
import { columnsOf, tableOf } from './rows/table';
import { canonicalJson } from './snapshot';
import type { ArticleNow } from './snapshot';

export interface ChangedBody {
  /** As it stands, and as the run left it. */
  article: ArticleNow;
  record: { id: number; sourceKey: string };
  body: Block[];
}

/**
 * Gives articles that a run has written other bodies, in the rows that the Document Service would
 * have written: through the one preparation, the draft, and the published version where it has the
 * same text. Run and source keep the hash of the new draft, so that an editor's change is still told
 * from the import's own. Call it inside the transaction of `writing`.
 */
export async function changeBodies(
  writing: Writing,
  changed: readonly ChangedBody[],
): Promise<void> {
  const now = new Date();
  for (const { article, record, body } of changed) {
    const { fields } = preparedFields({ body }, storedText(article));
    const draftHash = sha256(canonicalJson({ ...article.draft, body: fields.body }));
    await changeVersions(writing, article, { ...fields, updatedAt: now });
    await on(writing, tableOf(writing.strapi, IMPORT_RECORD).name)
      .where({ id: record.id })
      .update({ written_hash: draftHash });
    await on(writing, tableOf(writing.strapi, IMPORT_SOURCE).name)
      .where({ key: record.sourceKey })
      .update({ written_hash: draftHash });
  }
  await recordChanges(writing.strapi, changesOfArticles(changed.map(({ article }) => article)));
}

/** The draft, for what the preparation derives from beside the body. */
function storedText({ draft, documentId, locale }: ArticleNow) {
  return { ...draft, documentId, locale } as never;
}

async function changeVersions(
  writing: Writing,
  { documentId, locale, draft }: ArticleNow,
  fields: Record<string, unknown>,
): Promise<void> {
  const { strapi } = writing;
  const rows: Array<{ id: number; publishedAt: string | null; body: unknown }> = await strapi.db
    .query(ARTICLE)
    .findMany({ where: { documentId, locale }, select: ['id', 'publishedAt', 'body'] });
  const text = canonicalJson(draft.body);
  for (const { id, publishedAt, body } of rows) {
    if (publishedAt !== null && canonicalJson(body) !== text) continue;
    const table = tableOf(strapi, ARTICLE);
    await on(writing, table.name).where({ id }).update(columnsOf(table, fields));
  }
}
