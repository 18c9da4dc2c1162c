import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const { Parser } = createRequire(join(root, 'src/plugins/newsroom/package.json'))('htmlparser2');

const INLINE = new Set(
  'a abbr b bdi cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var'.split(
    ' ',
  ),
);
const UNSHOWN = new Set(['script', 'style', 'noscript', 'template', 'svg', 'head']);

/** HTML as a reader sees it: every block on lines of its own. One renderer for all peers. */
export function textOf(html) {
  const parts = [];
  let unshown = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (UNSHOWN.has(name)) unshown += 1;
      if (!INLINE.has(name)) parts.push('\n');
    },
    ontext(text) {
      if (unshown === 0) parts.push(text);
    },
    onclosetag(name) {
      if (UNSHOWN.has(name)) unshown -= 1;
      if (!INLINE.has(name)) parts.push('\n');
    },
  });
  parser.write(html);
  parser.end();
  return parts.join('').replace(/\n\s*/g, '\n\n').trim();
}
