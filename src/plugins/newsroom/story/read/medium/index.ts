import type { Reader } from '../../legacy';
import { wholeText } from '../bytes/whole-text';
import type { FormatReader } from '../format-reader';
import { mediumPost, mediumProfile } from './post';

const ENTRY = /<article\b[^>]{0,200}\bh-entry\b/i;
const PROFILE = /<section\b[^>]{0,200}\bh-card\b/i;
/** The pages on claps, bookmarks, sessions and the like, which come in the same archive. */
const LISTING = /<section\b[^>]{0,200}\bdata-field="body"/i;

/** Told from web pages with microformats by what only Medium writes. */
const IS_MEDIUM =
  /data-field="(?:body|subtitle)"|Medium user ID|class="u-url" href="https:\/\/medium\.com/i;

/** One page of a Medium export: a post, or the profile; every other page is passed over. */
const readMedium: Reader = async function* readMedium(chunks, hints) {
  const { text, records } = await wholeText(chunks, hints);
  yield* records;
  if (ENTRY.test(text)) yield mediumPost(text, hints.name, hints.language);
  else if (PROFILE.test(text)) yield mediumProfile(text);
  else
    yield { kind: 'other', type: 'page of an account', id: null, commentCount: null, line: null };
};

export const MEDIUM = {
  title: 'Medium export, an HTML page a post',
  read: readMedium,
  endings: [],
  looksLike: (head) =>
    IS_MEDIUM.test(head) && (ENTRY.test(head) || PROFILE.test(head) || LISTING.test(head)),
  counts: ['posts', 'authors'],
} as const satisfies FormatReader;
