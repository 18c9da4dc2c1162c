import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { CORRECTION_KINDS } from '../../../../shared/admin/article-desk';
import type { DraftText, LiveChange, PasteAnswer } from '../../../../shared/admin/article-desk';
import { cleanPasted } from '../../../../story/clean/fragment/pasted';
import type { Block } from '../../../../story/model';
import type { ArticleKey } from '../../documents/article/versions';
import { changeMany } from '../../services/admin/articles/bulk';
import { newestDraft } from '../../services/admin/articles/newest-draft';
import { overviewOf } from '../../services/admin/articles/overview';
import { summariesOf } from '../../services/admin/articles/summaries';
import { channelsOf, previewChannel } from '../../services/admin/channels/article-channels';
import { checkCopy } from '../../services/admin/copy-check/check-copy';
import { dismiss, dismissedIn } from '../../services/admin/copy-check/dismissals';
import { sourceOf } from '../../services/admin/copy-check/source';
import { changeLive, readLive } from '../../services/admin/live-state/live-desk';
import { foreseeReclean, recleanArticle } from '../../services/admin/reclean/reclean-article';
import { localeOf } from './locale-of';
import {
  bodyOf,
  instantOf,
  invalid,
  LONGEST_PASTE,
  oneOf,
  optionalText,
  textOf,
  textsOf,
  wholeNumber,
} from './request';

const LONGEST_BODY = 20_000;
const MOST_AT_ONCE = 100;

/** The panels of the edit view, the columns of the list view, and the home page's widgets. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const articleOf = async (ctx: Context): Promise<ArticleKey> => ({
    documentId: String(ctx.params.id),
    locale: await localeOf(strapi, ctx.query.locale ?? bodyOf(ctx).locale),
  });

  /** One act of the live state, each a route of its own with a permission of its own. */
  const act = (changeIn: (ctx: Context) => LiveChange) => async (ctx: Context) => {
    ctx.body = { data: await changeLive(strapi, await articleOf(ctx), changeIn(ctx)) };
  };

  return {
    async check(ctx: Context) {
      const draft = draftIn(bodyOf(ctx));
      const article = draft.documentId && {
        documentId: draft.documentId,
        locale: await localeOf(strapi, draft.locale),
      };
      const dismissed = article ? await dismissedIn(strapi, article) : new Set<string>();
      const live = article ? await readLive(strapi, article).catch(() => null) : null;
      const historical = live?.historical ?? false;
      ctx.body = { data: checkCopy(draft, { historical, dismissed }) };
    },

    async paste(ctx: Context) {
      const body = bodyOf(ctx);
      const { blocks, repairs, removed } = cleanPasted({
        html: optionalText(body, 'html', LONGEST_PASTE),
        text: optionalText(body, 'text', LONGEST_PASTE) ?? '',
        language: optionalText(body, 'language', 35),
      });
      const answer: PasteAnswer = {
        blocks,
        repairs: repairs.length,
        removed: removed.map(({ text }) => text),
      };
      ctx.body = { data: answer };
    },

    async dismiss(ctx: Context) {
      const article = await articleOf(ctx);
      await readLive(strapi, article);
      await dismiss(strapi, article, textOf(bodyOf(ctx), 'key', 64));
      ctx.status = 204;
    },

    async source(ctx: Context) {
      ctx.body = { data: await sourceOf(strapi, await articleOf(ctx)) };
    },

    async findDraft(ctx: Context) {
      ctx.body = { data: await newestDraft(strapi, await articleOf(ctx)) };
    },

    async previewReclean(ctx: Context) {
      ctx.body = { data: await foreseeReclean(strapi, await articleOf(ctx)) };
    },

    async reclean(ctx: Context) {
      ctx.body = { data: await recleanArticle(strapi, await articleOf(ctx)) };
    },

    async findLive(ctx: Context) {
      ctx.body = { data: await readLive(strapi, await articleOf(ctx)) };
    },

    correct: act((ctx) => ({
      act: 'correct',
      kind: oneOf(bodyOf(ctx), 'kind', CORRECTION_KINDS),
      text: textOf(bodyOf(ctx), 'text', 5000),
    })),

    embargo: act((ctx) => {
      const until = instantOf(bodyOf(ctx), 'until');
      if (until === null) throw invalid('until', 'a date and time in the future');
      return { act: 'embargo', until };
    }),

    release: act(() => ({ act: 'release' })),

    withhold: act((ctx) => ({ act: 'withhold', reason: textOf(bodyOf(ctx), 'reason', 2000) })),

    cancel: act((ctx) => ({ act: 'cancel', reason: textOf(bodyOf(ctx), 'reason', 2000) })),

    async channels(ctx: Context) {
      const article = await articleOf(ctx);
      ctx.body = { data: await channelsOf(strapi, { article, origin: ctx.origin }) };
    },

    async previewChannel(ctx: Context) {
      ctx.body = {
        data: await previewChannel(strapi, {
          article: await articleOf(ctx),
          origin: ctx.origin,
          channel: String(ctx.params.channel),
        }),
      };
    },

    async summaries(ctx: Context) {
      const body = bodyOf(ctx);
      const documentIds = textsOf(body, 'documentIds', MOST_AT_ONCE);
      const locale = await localeOf(strapi, body.locale);
      ctx.body = { data: await summariesOf(strapi, { documentIds, locale }) };
    },

    async overview(ctx: Context) {
      ctx.body = { data: await overviewOf(strapi, await localeOf(strapi, ctx.query.locale)) };
    },

    async bulk(ctx: Context) {
      const body = bodyOf(ctx);
      const section = optionalText(body, 'section', 64) ?? undefined;
      const historical = typeof body.historical === 'boolean' ? body.historical : undefined;
      if (section === undefined && historical === undefined) {
        throw invalid('section', 'a section, or historical as true or false');
      }
      const documentIds = textsOf(body, 'documentIds', MOST_AT_ONCE);
      const locale = await localeOf(strapi, body.locale);
      ctx.body = {
        data: await changeMany(strapi, { documentIds, locale }, { section, historical }),
      };
    },
  };
};

function draftIn(body: Readonly<Record<string, unknown>>): DraftText {
  const blocks = body.body ?? [];
  if (!Array.isArray(blocks) || blocks.length > LONGEST_BODY || !blocks.every(isBlock)) {
    throw invalid('body', 'blocks as the editor has them');
  }
  const count = { least: 0, most: 10_000, standard: 0 };
  return {
    documentId: optionalText(body, 'documentId', 64),
    locale: optionalText(body, 'locale', 40),
    headline: optionalText(body, 'headline'),
    body: blocks as Block[],
    language: optionalText(body, 'language', 35),
    byline: optionalText(body, 'byline'),
    creditLine: optionalText(body, 'creditLine', 10_000),
    authors: wholeNumber(body, 'authors', count),
    credits: wholeNumber(body, 'credits', count),
  };
}

function isBlock(value: unknown): boolean {
  const { type, children } = (value ?? {}) as { type?: unknown; children?: unknown };
  return typeof type === 'string' && Array.isArray(children);
}
