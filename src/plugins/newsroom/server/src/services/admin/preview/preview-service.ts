import type { Core } from '@strapi/strapi';

import { ARTICLE } from '../../../uids';
import { defaultLocale } from '../../locales';
import { signPreview } from './token';

/** What `config/admin.ts` hands to Strapi's Preview button. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Address of the readable page of a draft, for some hours; null for other types. */
  async handler(
    uid: string,
    { documentId, locale }: { documentId: string; locale?: string | null },
  ): Promise<string | null> {
    if (uid !== (ARTICLE as string)) return null;
    const article = { documentId, locale: locale ?? (await defaultLocale(strapi)) };
    const token = signPreview(previewSecret(strapi), article, new Date());
    const server = String(strapi.config.get('server.absoluteUrl', '')).replace(/\/$/, '');
    const api = strapi.config.get('api.rest.prefix', '/api');
    return `${server}${api}/newsroom/preview/${token}`;
  },
});

export function previewSecret(strapi: Core.Strapi): string {
  return strapi.config.get('admin.auth.secret') as string;
}
