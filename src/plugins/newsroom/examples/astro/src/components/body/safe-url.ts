/** Addresses that a reader may follow: of the web, of mail, and of this site; null for all others. */
export function safeUrl(url: string): string | null {
  if (/^\/(?![/\\])/.test(url) || url.startsWith('#')) return url;
  return /^(https?:\/\/|mailto:)/i.test(url) ? url : null;
}
