import { matchesOf } from '../language/matches';
import { unescape_html as decodeEntity } from 'ftfy-js/fixes';
import type { LineRule } from './rule';

/** `&amp;amp;lt;`: however often the ampersand was escaped, the character is meant once. */
const ENTITY = /&(?:amp;|#38;|#x26;)*(#?[0-9A-Za-z]{1,24};)/gi;
/** Text that still holds a tag is somebody's HTML, and escaping is part of it. */
const TAG = /<[a-z/!]/i;

/** Character references left in plain text: "Smith &amp; Sons", "it&#8217;s". */
export const htmlEntities: LineRule = {
  name: 'html-entity',
  find(text) {
    if (!text.includes('&') || TAG.test(text)) return [];
    return matchesOf(text, ENTITY).map((match) => ({
      at: match.index,
      before: match[0],
      after: decode(match[0], `&${match[1]}`),
    }));
  },
};

/** An unknown name stays as it was written, but for the ampersand's own escapes: "&amp;foo;". */
function decode(written: string, innermost: string): string {
  const decoded = decodeEntity(innermost);
  return decoded === innermost && written === innermost ? written : decoded;
}
