import { addressKey } from '../../documents/address/key';
import { addressOwners } from '../../documents/address/owners';
import type { ArticleKey } from '../../documents/article/versions';
import { newDocumentId } from '../../documents/new-document-id';
import { ADDRESS } from '../../uids';
import type { Query } from '../../../../story/model';
import { insertEntries } from '../write/rows/insert';
import type { Writing } from '../write/rows/insert';

export interface Claim extends ArticleKey {
  /** Old addresses of the story, each with its leading slash. */
  paths: readonly string[];
}

/** What became of one claim. */
export interface Claimed {
  /** Paths that redirect to the article from now on. */
  fresh: string[];
  /** One for each path that another article has. */
  queries: Query[];
}

/**
 * Lets the old addresses of articles redirect to them, but for those that another article has. Call
 * it inside the transaction of `writing`.
 *
 * @returns what came of each claim, in their order.
 */
export async function claimOldPaths(
  { strapi, trx }: Writing,
  claims: readonly Claim[],
): Promise<Claimed[]> {
  const owners = await addressOwners(
    strapi,
    claims.flatMap(({ locale, paths }) => paths.map((path) => addressKey(locale, path))),
  );
  const now = new Date();
  const rows: Parameters<typeof insertEntries>[2][number][] = [];
  const claimed = claims.map(({ documentId, locale, paths }): Claimed => {
    const fresh: string[] = [];
    const queries: Query[] = [];
    for (const path of new Set(paths)) {
      const key = addressKey(locale, path);
      const owner = owners.get(key);
      if (owner?.documentId === documentId) continue;
      if (owner !== undefined) {
        queries.push(takenAlready(path));
        continue;
      }
      owners.set(key, { documentId, locale });
      fresh.push(path);
      rows.push({
        documentId: newDocumentId(),
        key,
        path,
        articleDocumentId: documentId,
        articleLocale: locale,
        current: false,
        createdAt: now,
        updatedAt: now,
        publishedAt: now,
      });
    }
    return { fresh, queries };
  });
  await insertEntries({ strapi, trx }, ADDRESS, rows);
  return claimed;
}

function takenAlready(path: string): Query {
  return {
    rule: 'old-address-taken',
    message: 'Another article has this old address already; it does not redirect here.',
    quote: path,
    paragraph: null,
  };
}
