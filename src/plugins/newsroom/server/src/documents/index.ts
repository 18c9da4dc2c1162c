import type { Core } from '@strapi/strapi';

import {
  ARTICLE,
  ARTICLE_STATE,
  AUTHOR,
  CORRECTION,
  CREDIT,
  RELATED_POST,
  SECTION,
  TAG,
} from '../uids';

import { recordChanges } from '../changes';
import type { Change } from '../changes';

import { articleHooks } from './article';
import { articleStateHooks } from './article-state';
import { changeReader } from './changes-of-call';
import type { DocumentCall, HooksOfType } from './document-hook';
import { correctionHooks } from './correction';
import { creditHooks, relatedPostHooks } from './owned-row';
import { slugFromNameHooks } from './slug-from-name';
import { withStrapiErrors } from './strapi-errors';

/** Type → action → hook. A rule is added by one file and one line here or in the type's own table. */
const HOOKS: Readonly<Record<string, HooksOfType>> = {
  [ARTICLE]: articleHooks,
  [ARTICLE_STATE]: articleStateHooks,
  [RELATED_POST]: relatedPostHooks,
  [CREDIT]: creditHooks,
  [CORRECTION]: correctionHooks,
  [AUTHOR]: slugFromNameHooks,
  [SECTION]: slugFromNameHooks,
  [TAG]: slugFromNameHooks,
};

/**
 * The lifecycle hooks: Document Service middlewares (DESIGN §5). Strapi runs middlewares outside its
 * own transaction, so everything of one call, the hook's rows and Strapi's, is wrapped in one here:
 * whatever fails takes all of it back.
 */
export function registerDocumentHooks(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    const call = Object.assign(context, { strapi }) as unknown as DocumentCall;
    const hook = HOOKS[call.uid]?.[call.action];
    const changes = changeReader(call);
    if (!hook && !changes) return next();
    const run = async () => {
      const before = (await changes?.(null)) ?? [];
      const result = await (hook ? withStrapiErrors(() => hook(call, next)) : next());
      const after = (await changes?.(result)) ?? [];
      await recordChanges(strapi, onceEach([...before, ...after]));
      return result;
    };
    return strapi.db.transaction(run) as Promise<never>;
  });
}

const onceEach = (changes: readonly Change[]): Change[] => [
  ...new Map(changes.map((change) => [JSON.stringify(Object.values(change)), change])).values(),
];
