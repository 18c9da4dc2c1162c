import type { LeftOut, Redirect, RedirectFormat } from './model';
import { behindOrigin, partsOf } from './parts';

/** A `_redirects` file: old address, parameters of its query, new address, status. */
export const netlify: RedirectFormat = {
  id: 'netlify',
  write(redirects) {
    const leftOut: LeftOut[] = [];
    const lines = byQueryFirst(redirects).flatMap((redirect) => {
      const line = lineOf(redirect);
      if (line === null) leftOut.push({ redirect, why: 'format' });
      return line ?? [];
    });
    return { text: lines.map((line) => `${line}\n`).join(''), leftOut };
  },
};

/** The first rule that fits is taken, and one without a query fits any. */
function byQueryFirst(redirects: readonly Redirect[]): Redirect[] {
  const hasQuery = ({ from }: Redirect) => from.includes('?');
  return [...redirects.filter(hasQuery), ...redirects.filter((each) => !hasQuery(each))];
}

function lineOf({ from, to }: Redirect): string | null {
  const { path, query } = partsOf(from);
  const pairs = query === null ? [] : query.split('&');
  // A parameter without a value, or twice the same, can't be told.
  if (pairs.some((pair) => !/^[^=]+=.+$/.test(pair))) return null;
  const names = pairs.map((pair) => pair.slice(0, pair.indexOf('=')));
  if (new Set(names).size !== names.length) return null;
  return [plain(path), ...pairs.map(plain), behindOrigin(to, plain), '301'].join(' ');
}

/** A colon begins a placeholder and a star stands for anything; as escapes they are themselves. */
const plain = (text: string): string =>
  text.replaceAll(':', '%3A').replaceAll('*', '%2A').replaceAll('#', '%23');
