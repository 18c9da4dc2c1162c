import { DOCX } from './docx';
import { DOTCLEAR } from './dotclear';
import { ATOM, BLOGGER_ATOM } from './feed/atom';
import { RSS } from './feed/rss';
import type { FormatReader } from './format-reader';
import { BLOGGER_API } from './blogger/api';
import { CHORUS } from './chorus';
import { BEEHIIV, BUTTONDOWN, CSV, SUBSTACK, WIX } from './csv';
import { GHOST } from './ghost';
import { ANY_JSON } from './json/any-json';
import { jsonFormat } from './json/json-shape';
import { NDJSON } from './json/ndjson';
import { MARKDOWN } from './markdown';
import { MEDIUM } from './medium';
import { MOVABLE_TYPE } from './movable-type';
import { NEWSROOM } from './newsroom';
import { NINJS } from './ninjs';
import { NEWSML_G2 } from './newswire/g2';
import { NEWSML } from './newswire/newsml';
import { NITF } from './newswire/nitf';
import { RB_NEWS } from './newswire/rb-news';
import { ANPA, IPTC_7901 } from './newswire/wire-text';
import { readPlainText } from './plain-text';
import { WP_REST } from './rest-api';
import { RESTRUCTURED_TEXT } from './restructured-text';
import { isWebPage, readWebPage } from './web-page';
import { SQUARESPACE_WXR, WXR } from './wxr';

/** Every format by its name, the more particular ones first: the first that fits is taken. */
export const READERS = {
  newsroom: NEWSROOM,
  ghost: jsonFormat(GHOST),
  'wp-rest': jsonFormat(WP_REST),
  'blogger-api': jsonFormat(BLOGGER_API),
  ninjs: jsonFormat(NINJS),
  chorus: jsonFormat(CHORUS),
  'movable-type': MOVABLE_TYPE,
  dotclear: DOTCLEAR,
  medium: MEDIUM,
  substack: SUBSTACK,
  beehiiv: BEEHIIV,
  buttondown: BUTTONDOWN,
  wix: WIX,
  squarespace: SQUARESPACE_WXR,
  wxr: WXR,
  blogger: BLOGGER_ATOM,
  atom: ATOM,
  rss: RSS,
  'web-page': {
    title: 'Web page, saved as HTML',
    read: readWebPage,
    endings: ['.html', '.htm', '.xhtml'],
    looksLike: isWebPage,
    counts: ['posts'],
  },
  'plain-text': {
    title: 'Plain text of one story, as pasted from a page',
    read: readPlainText,
    endings: ['.txt', '.text'],
    looksLike: () => false,
    counts: ['posts'],
  },
  nitf: NITF,
  newsml: NEWSML,
  'newsml-g2': NEWSML_G2,
  'rb-news': RB_NEWS,
  'iptc-7901': IPTC_7901,
  anpa: ANPA,
  markdown: MARKDOWN,
  'restructured-text': RESTRUCTURED_TEXT,
  docx: DOCX,
  ndjson: NDJSON,
  json: ANY_JSON,
  csv: CSV,
} as const satisfies Record<string, FormatReader>;

export type Format = keyof typeof READERS;

export const FORMAT_NAMES = Object.keys(READERS) as Format[];

/** The table without its literal types, for whoever takes a row by a name. */
export function formatReader(format: Format): FormatReader {
  return READERS[format];
}
