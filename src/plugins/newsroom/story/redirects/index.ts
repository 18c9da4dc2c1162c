import { NewsroomError } from '../errors';
import { csv } from './csv';
import type { RedirectFormat } from './model';
import { netlify } from './netlify';
import { nginx } from './nginx';
import { vercel } from './vercel';

export type { LeftOut, Redirect, RedirectFile, RedirectFormat } from './model';
export { pageKey } from './parts';
export { bareHost, settleRedirects } from './settle';

/** A format is added by a file and a line here. */
export const REDIRECT_FORMATS: readonly RedirectFormat[] = [nginx, netlify, vercel, csv];

/** Throws NEWSROOM_REDIRECT_FORMAT_UNKNOWN. */
export function redirectFormatNamed(id: string): RedirectFormat {
  const format = REDIRECT_FORMATS.find((known) => known.id === id);
  if (format) return format;
  const known = REDIRECT_FORMATS.map((each) => each.id).join(', ');
  throw new NewsroomError('NEWSROOM_REDIRECT_FORMAT_UNKNOWN', { known, format: id });
}
