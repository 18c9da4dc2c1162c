import type { XmlAttributes } from './attributes';

/**
 * Prefixes as everybody writes them, by the namespace they stand for: a file may bind another prefix,
 * or spell the address a little differently. Compared without scheme, `www.`, final slash or hash.
 */
const USUAL_PREFIXES: ReadonlyMap<string, string> = new Map([
  ['w3.org/2005/atom', 'atom'],
  ['purl.org/atom/ns', 'atom'],
  ['example.com/newformat', 'atom'],
  ['purl.org/rss/1.0', 'rss'],
  ['my.netscape.com/rdf/simple/0.9', 'rss'],
  ['channel.netscape.com/rdf/simple/0.9', 'rss'],
  ['backend.userland.com/rss2', 'rss'],
  ['blogs.law.harvard.edu/tech/rss', 'rss'],
  ['cyber.law.harvard.edu/rss/rss.html', 'rss'],
  ['w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['w3.org/1999/xhtml', 'xhtml'],
  ['w3.org/tr/rec-html40', 'xhtml'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/dc/elements/1.0', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/rss/1.0/modules/slash', 'slash'],
  ['purl.org/rss/1.0/modules/syndication', 'sy'],
  ['purl.org/syndication/thread/1.0', 'thr'],
  ['wellformedweb.org/commentapi', 'wfw'],
  ['search.yahoo.com/mrss', 'media'],
  ['itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['purl.org/atom/app', 'app'],
  ['w3.org/2007/app', 'app'],
  ['schemas.google.com/g/2005', 'gd'],
  ['schemas.google.com/blogger/2008', 'blogger'],
  ['schemas.google.com/blogger/2018', 'blogger'],
  ['creativecommons.org/ns', 'cc'],
  ['backend.userland.com/creativecommonsrssmodule', 'creativeCommons'],
  ['georss.org/georss', 'georss'],
  ['rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['iptc.org/std/nar/2006-10-01', 'nar'],
  ['iptc.org/std/nitf/2006-10-18', 'nitf'],
]);

/** WordPress puts a version into its namespaces; Squarespace and others copied older ones. */
const WORDPRESS = /^wordpress\.org\/export\/[\d.]*(\/excerpt)?$/;

export function usualPrefix(namespace: string): string | null {
  const plain = namespace
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[/#]+$/, '');
  const wordpress = WORDPRESS.exec(plain);
  if (wordpress) return wordpress[1] === undefined ? 'wp' : 'excerpt';
  return USUAL_PREFIXES.get(plain) ?? null;
}

/** What prefixes mean from one element on. */
export interface Bindings {
  /** Prefix as written ('' for none) → usual prefix; '' where the namespace is not known. */
  readonly prefixes: ReadonlyMap<string, string>;
  readonly outer: Bindings | null;
  /** Names as written → as readers know them. */
  readonly names: Map<string, string>;
}

export const NO_BINDINGS: Bindings = { prefixes: new Map(), outer: null, names: new Map() };

/** The bindings that hold inside an element: a new frame only where it declares any. */
export function bindingsWithin(outer: Bindings, attributes: XmlAttributes): Bindings {
  const declared = Object.keys(attributes).filter(
    (name) => name === 'xmlns' || name.startsWith('xmlns:'),
  );
  if (declared.length === 0) return outer;
  const prefixes = new Map(
    declared.map((name) => [name.slice('xmlns:'.length), usualPrefix(attributes[name]!) ?? '']),
  );
  return { prefixes, outer, names: new Map() };
}

/**
 * The name as readers know it: the usual prefix of its namespace, and none where that is one of the
 * format's own. An undeclared prefix, and one of an unknown namespace, stands for itself.
 */
export function knownName(
  written: string,
  bindings: Bindings,
  home: ReadonlySet<string>,
  onUndeclared: (prefix: string) => void,
): string {
  const found = bindings.names.get(written);
  if (found !== undefined) return found;
  const colon = written.indexOf(':');
  const prefix = colon === -1 ? '' : written.slice(0, colon);
  const local = written.slice(colon + 1);
  const bound = bindingOf(prefix, bindings);
  if (bound === null && prefix !== '' && prefix !== 'xml') onUndeclared(prefix);
  const usual = bound || prefix;
  const name = usual === '' || home.has(usual) ? local : `${usual}:${local}`;
  bindings.names.set(written, name);
  return name;
}

function bindingOf(prefix: string, bindings: Bindings): string | null {
  for (let frame: Bindings | null = bindings; frame; frame = frame.outer) {
    const bound = frame.prefixes.get(prefix);
    if (bound !== undefined) return bound;
  }
  return null;
}
