import type { Core } from '@strapi/strapi';

import { NAMED_AT_MOST } from '../../changes/change';
import { keepListing } from '../listing/keep-listing';
import { articlesNaming } from './articles-naming';
import { debtsOf, owe, settle } from './debts';
import type { Debt } from './debts';
import { keepSearchIndex } from './keep-index';

/** So many are indexed in one transaction; between two of them others get at the database. */
const AT_ONCE = 50;

/**
 * Brings the search up to date with a name that stands in many stories, after the transaction that
 * changed it and in steps: indexing tens of thousands takes a minute, and nobody can wait for that in a
 * transaction. What is owed is kept in the database, so that a server that is stopped goes on with it
 * when it starts again. Call it in the transaction of the change.
 */
export async function indexLater(strapi: Core.Strapi, named: Omit<Debt, 'mark'>): Promise<void> {
  await strapi.db.transaction(async ({ onCommit }) => {
    await owe(strapi, named);
    onCommit(() => startIndexing(strapi));
  });
}

/** Whether that is what to do about so many stories. */
export const areForLater = ({ length }: readonly unknown[]): boolean => length > NAMED_AT_MOST;

interface Work {
  isStopped: boolean;
  /** Something came in since the work began. */
  isAskedAgain: boolean;
  over: Promise<void>;
}

const works = new WeakMap<Core.Strapi, Work>();

/** Goes on with what is owed, beside everything else. */
export function startIndexing(strapi: Core.Strapi): void {
  const running = works.get(strapi);
  if (running) {
    running.isAskedAgain = true;
    return;
  }
  const work: Work = { isStopped: false, isAskedAgain: false, over: Promise.resolve() };
  works.set(strapi, work);
  work.over = indexOwed(strapi, work)
    .catch((error: Error) => {
      strapi.log.error(
        `newsroom: the search is behind with some names: ${error.message}. It goes on at the next start.`,
      );
    })
    .finally(() => {
      works.delete(strapi);
      if (work.isAskedAgain && !work.isStopped) startIndexing(strapi);
    });
}

/** Before the database is closed. */
export async function stopIndexing(strapi: Core.Strapi): Promise<void> {
  const work = works.get(strapi);
  if (!work) return;
  work.isStopped = true;
  await work.over;
}

async function indexOwed(strapi: Core.Strapi, work: Work): Promise<void> {
  for (const debt of await debtsOf(strapi)) {
    const articles = await articlesNaming(strapi, debt.uid, debt.documentId);
    for (let at = 0; at < articles.length; at += AT_ONCE) {
      if (work.isStopped) return;
      const some = articles.slice(at, at + AT_ONCE);
      await strapi.db.transaction(async () => {
        await keepListing(strapi, some);
        await keepSearchIndex(strapi, some);
      });
      await new Promise((done) => setImmediate(done));
    }
    await settle(strapi, debt);
  }
}
