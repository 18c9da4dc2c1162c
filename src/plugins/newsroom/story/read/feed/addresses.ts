/** An address as a whole one; null where it can't be, or leads to no page. */
export function webAddress(link: string | null | undefined, base: string | null): string | null {
  if (!link) return null;
  try {
    const url = new URL(link.trim(), base ?? undefined);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}
