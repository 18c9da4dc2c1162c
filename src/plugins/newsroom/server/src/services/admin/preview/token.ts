import { createHmac, timingSafeEqual } from 'node:crypto';

import type { ArticleKey } from '../../../documents/article/versions';

/** Long enough to send it to a colleague, too short to become an address that people keep. */
export const PREVIEW_HOURS = 4;

interface Claims extends ArticleKey {
  /** Milliseconds since 1970. */
  until: number;
}

/** A token that opens one draft for some hours. It carries no secret and needs no storage. */
export function signPreview(secret: string, article: ArticleKey, now: Date): string {
  const { documentId, locale } = article;
  const until = now.getTime() + PREVIEW_HOURS * 3_600_000;
  const claims = Buffer.from(JSON.stringify({ documentId, locale, until })).toString('base64url');
  return `${claims}.${macOf(secret, claims)}`;
}

/** null for a token that is not ours, was changed, or is past its time. */
export function readPreview(secret: string, token: string, now: Date): ArticleKey | null {
  const [claims = '', mac = ''] = token.split('.');
  const expected = Buffer.from(macOf(secret, claims));
  const given = Buffer.from(mac);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  const { documentId, locale, until } = JSON.parse(
    Buffer.from(claims, 'base64url').toString('utf8'),
  ) as Claims;
  return until > now.getTime() ? { documentId, locale } : null;
}

/** The purpose is signed too: the same secret signs other things elsewhere. */
function macOf(secret: string, claims: string): string {
  return createHmac('sha256', secret).update(`newsroom-preview\u0000${claims}`).digest('base64url');
}
