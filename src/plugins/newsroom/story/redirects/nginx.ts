import type { Redirect, RedirectFormat } from './model';
import { decodedPath, partsOf } from './parts';

/**
 * Two maps of nginx (ngx_http_map_module): `$uri` is the path decoded and without its query, so that
 * an address with a campaign's parameters redirects, too; `$request_uri` is the address as it was
 * sent, for those that only their query tells apart.
 */
export const nginx: RedirectFormat = {
  id: 'nginx',
  write(redirects) {
    const asSent = redirects.filter((redirect) => keyOf(redirect).map === 'sent');
    const byPath = redirects.filter((redirect) => keyOf(redirect).map === 'path');
    const text = [
      '# Include this file in the http block, and in each server block of the old addresses say:',
      '#   if ($newsroom_redirect) { return 301 $newsroom_redirect; }',
      '# Take the next two lines out if your configuration has them already.',
      `map_hash_bucket_size ${bucketSize(redirects)};`,
      `map_hash_max_size ${maximumSize(redirects.length)};`,
      '',
      ...mapLines('$uri', '$newsroom_by_path', '""', byPath),
      '',
      ...mapLines('$request_uri', '$newsroom_redirect', '$newsroom_by_path', asSent),
      '',
    ].join('\n');
    return { text, leftOut: [] };
  },
};

/** nginx merges slashes and steps in `$uri`; what it would change must be told as it was sent. */
const CHANGED_BY_NGINX = /\/\/|\/\.{1,2}(?:\/|$)/;

function keyOf({ from }: Redirect): { map: 'path' | 'sent'; key: string } {
  const { path, query } = partsOf(from);
  const decoded = query === null ? decodedPath(path) : null;
  if (decoded === null || CHANGED_BY_NGINX.test(decoded)) return { map: 'sent', key: from };
  return { map: 'path', key: decoded };
}

function mapLines(
  source: string,
  variable: string,
  otherwise: string,
  redirects: readonly Redirect[],
): string[] {
  const alike = new Map<string, number>();
  for (const redirect of redirects) {
    const folded = foldCase(keyOf(redirect).key);
    alike.set(folded, (alike.get(folded) ?? 0) + 1);
  }
  const lines = redirects.map((redirect) => {
    const { key } = keyOf(redirect);
    // Strings match whatever their case, and two that differ in nothing else are an error to nginx.
    const isAlone = alike.get(foldCase(key)) === 1;
    const told = isAlone ? key : `~^${key.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`;
    return `    ${quoted(told)} ${quoted(targetOf(redirect))};`;
  });
  return [`map ${source} ${variable} {`, `    default ${otherwise};`, ...lines, '}'];
}

/** nginx folds the letters of ASCII and no others. */
const foldCase = (key: string) => key.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** In what a map gives, a dollar begins a variable, and there is no escape for it. */
const targetOf = ({ to }: Redirect) => to.replaceAll('$', '%24');

const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;

const POINTER = 8;

/** A key, its length and two pointers must fit into one bucket. */
function bucketSize(redirects: readonly Redirect[]): number {
  const longest = redirects.reduce(
    (most, redirect) => Math.max(most, Buffer.byteLength(keyOf(redirect).key)),
    0,
  );
  return powerOfTwo(Math.ceil((longest + 2) / POINTER) * POINTER + 2 * POINTER, 64);
}

const maximumSize = (count: number) => powerOfTwo(count * 2, 2048);

function powerOfTwo(atLeast: number, first: number): number {
  let size = first;
  while (size < atLeast) size *= 2;
  return size;
}
