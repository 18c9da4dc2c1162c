import type { Core } from '@strapi/strapi';

import { recordChanges } from '../changes';
import type { Change } from '../changes';
import { writeOwedOfNames } from '../delivery/outbox/write';
import { READABLE } from '../services/content/readable-types';
import type { ReadableName } from '../services/content/readable-types';
import { ARTICLE_STATE } from '../uids';

import { articleHooks } from './article';
import { articleStateHooks } from './article-state';
import { changeReader } from './changes-of-call';
import type { DocumentCall, HooksOfType } from './document-hook';
import { correctionHooks } from './correction';
import { creditHooks, relatedPostHooks } from './owned-row';
import { renaming } from './named-articles';
import { slugFromNameHooks } from './slug-from-name';
import { withStrapiErrors } from './strapi-errors';

/** Of each type that is read; null where Strapi alone does all there is to do. */
const HOOKS_OF_READABLE: Readonly<Record<ReadableName, HooksOfType | null>> = {
  article: articleHooks,
  author: slugFromNameHooks,
  contributor: null,
  correction: correctionHooks,
  credit: creditHooks,
  'related-post': relatedPostHooks,
  section: slugFromNameHooks,
  tag: slugFromNameHooks,
};

/** Type → action → hook. A rule is added by one file and one line in the type's own table. */
const HOOKS: ReadonlyMap<string, HooksOfType | null> = new Map([
  [ARTICLE_STATE, articleStateHooks],
  ...Object.entries(HOOKS_OF_READABLE).map(
    ([name, hooks]) => [READABLE[name as ReadableName].uid, hooks] as const,
  ),
]);

/**
 * The lifecycle hooks: Document Service middlewares (DESIGN §5). Strapi runs middlewares outside its
 * own transaction, so everything of one call, the hook's rows and Strapi's, is wrapped in one here:
 * whatever fails takes all of it back.
 */
export function registerDocumentHooks(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    const call = Object.assign(context, { strapi }) as unknown as DocumentCall;
    const hook = HOOKS.get(call.uid)?.[call.action];
    const changes = changeReader(call);
    if (!hook && !changes) return next();
    const run = async () => {
      const before = (await changes?.(null)) ?? [];
      const findAnew = await renaming(call);
      const result = await (hook ? withStrapiErrors(() => hook(call, next)) : next());
      const after = (await changes?.(result)) ?? [];
      await findAnew?.();
      const changed = onceEach([...before, ...after]);
      await writeOwedOfNames(strapi, changed);
      await recordChanges(strapi, changed);
      return result;
    };
    return strapi.db.transaction(run) as Promise<never>;
  });
}

const onceEach = (changes: readonly Change[]): Change[] => [
  ...new Map(changes.map((change) => [JSON.stringify(Object.values(change)), change])).values(),
];
