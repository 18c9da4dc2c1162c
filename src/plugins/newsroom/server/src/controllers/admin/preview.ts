import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { NewsroomError } from '../../../../story/errors';
import { channelOf, renderAlone } from '../../../../story/render';
import { loadDraft } from '../../services/admin/channels/article-channels';
import { previewSecret } from '../../services/admin/preview/preview-service';
import { readPreview } from '../../services/admin/preview/token';
import { publicationIn } from '../../services/channels/publication';

/** As for published pages, but the admin may frame it: that is what the Preview button does. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; img-src * data:; media-src *; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** The readable page of a draft, for whoever has its token: nobody keeps it, nobody indexes it. */
export const sendPreview =
  (strapi: Core.Strapi) =>
  async (ctx: Context): Promise<void> => {
    ctx.set('Cache-Control', 'private, no-store');
    ctx.set('X-Robots-Tag', 'noindex, nofollow');
    ctx.set('Referrer-Policy', 'no-referrer');
    const article = readPreview(previewSecret(strapi), String(ctx.params.token), new Date());
    if (!article) throw new NewsroomError('NEWSROOM_PREVIEW_EXPIRED');
    const draft = await loadDraft(strapi, { article, origin: ctx.origin });
    const page = channelOf('page')!;
    ctx.set('Content-Security-Policy', CONTENT_SECURITY_POLICY);
    ctx.type = page.mimeType;
    ctx.body = await renderAlone(page, draft.article, publicationIn(strapi, draft.desk), {
      selfUrl: draft.article.url,
      updatedOn: draft.article.updatedOn,
    });
  };
