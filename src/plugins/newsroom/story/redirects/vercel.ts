import type { Redirect, RedirectFormat } from './model';
import { behindOrigin, partsOf } from './parts';

/** The `redirects` of a `vercel.json`; its paths are patterns of path-to-regexp. */
export const vercel: RedirectFormat = {
  id: 'vercel',
  write: (redirects) => ({
    text: `${JSON.stringify({ redirects: redirects.map(entryOf) }, null, 2)}\n`,
    leftOut: [],
  }),
};

function entryOf({ from, to }: Redirect) {
  const { path, query } = partsOf(from);
  const asked = [...new URLSearchParams(query ?? '')];
  return {
    source: path.replace(/[\\:*+?(){}]/g, '\\$&'),
    ...(asked.length > 0 && {
      has: asked.map(([key, value]) => ({ type: 'query', key, value: exactly(value) })),
    }),
    // A colon would begin a parameter of the pattern.
    destination: behindOrigin(to, (rest) => rest.replaceAll(':', '%3A')),
    statusCode: 301,
  };
}

/** The value is a regular expression for the whole of it. */
const exactly = (value: string) => value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
