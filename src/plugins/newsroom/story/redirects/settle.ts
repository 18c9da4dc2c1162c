import type { LeftOut, Redirect } from './model';
import { pageKey } from './parts';

/**
 * Redirects that can't hide a page, lead in a circle or through one another: a reader is sent once.
 *
 * @param pages whole addresses where something stands now.
 */
export function settleRedirects(
  redirects: readonly Redirect[],
  pages: Iterable<string>,
): { redirects: Redirect[]; leftOut: LeftOut[] } {
  const live = new Set([...pages].map(siteKey));
  const leftOut: LeftOut[] = [];
  const byKey = new Map<string, Redirect>();
  for (const redirect of redirects) {
    const why = whyNot(redirect, live, byKey);
    if (why === null) byKey.set(fromKey(redirect, siteOf(redirect.to).host), redirect);
    else leftOut.push({ redirect, why });
  }
  const settled = [...byKey.values()].flatMap((redirect) => {
    const to = endOf(redirect, byKey);
    if (to !== null) return [{ ...redirect, to }];
    leftOut.push({ redirect, why: 'loop' });
    return [];
  });
  return { redirects: settled, leftOut };
}

function whyNot(
  redirect: Redirect,
  live: ReadonlySet<string>,
  byKey: ReadonlyMap<string, Redirect>,
): LeftOut['why'] | null {
  const key = fromKey(redirect, siteOf(redirect.to).host);
  if (key === siteKey(redirect.to)) return 'same';
  if (live.has(key)) return 'page';
  return byKey.has(key) ? 'taken' : null;
}

/** Where a chain of redirects ends; null where it never does. */
function endOf(redirect: Redirect, byKey: ReadonlyMap<string, Redirect>): string | null {
  const seen = new Set([redirect]);
  let { to } = redirect;
  for (let next = byKey.get(siteKey(to)); next !== undefined; next = byKey.get(siteKey(to))) {
    if (seen.has(next)) return null;
    seen.add(next);
    to = next.to;
  }
  return to;
}

const fromKey = ({ from, host }: Redirect, newHost: string): string =>
  `${host ?? newHost}${pageKey(from)}`;

function siteKey(address: string): string {
  const { host, path } = siteOf(address);
  return `${host}${pageKey(path)}`;
}

function siteOf(address: string): { host: string; path: string } {
  const { hostname, pathname, search } = new URL(address);
  return { host: bareHost(hostname), path: pathname + search };
}

/** A site is the same with and without `www.`. */
export function bareHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}
