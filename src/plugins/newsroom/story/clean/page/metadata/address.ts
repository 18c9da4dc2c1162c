/** An absolute http(s) address, resolved against the page's own; null for anything else. */
export function addressOf(address: string | null | undefined, base: string | null): string | null {
  if (address === null || address === undefined || address.trim() === '') return null;
  try {
    const url = base === null ? new URL(address.trim()) : new URL(address.trim(), base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}
