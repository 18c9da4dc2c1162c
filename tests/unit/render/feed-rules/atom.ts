import type { FeedRule } from './rss';
import { allOf, childrenOf, hasSame, isBlank, lacks, repeats, words, type FeedNode } from './tree';
import * as is from './values';

const atom = (list: string) => words(list).map((name) => `atom:${name}`);

/** What may stand once in each part of a feed (RFC 4287 §4.1.1, §4.1.2, §3.2). */
const ONCE: Readonly<Record<string, readonly string[]>> = {
  'atom:feed': atom('generator icon id logo rights subtitle title updated'),
  'atom:source': atom('generator icon id logo rights subtitle title updated'),
  'atom:entry': atom('content id published rights source summary title updated'),
  'atom:author': atom('name uri email'),
  'atom:contributor': atom('name uri email'),
};

const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  'atom:feed': atom('id title updated'),
  'atom:entry': atom('id title updated'),
  'atom:author': atom('name'),
  'atom:contributor': atom('name'),
};

/** Every element of Atom, by where it may stand. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  'atom:feed': atom(
    'author category contributor generator icon id link logo rights subtitle title updated entry',
  ),
  'atom:entry': atom(
    'author category content contributor id link published rights source summary title updated',
  ),
  'atom:source': atom(
    'author category contributor generator icon id link logo rights subtitle title updated',
  ),
  'atom:author': atom('name uri email'),
  'atom:contributor': atom('name uri email'),
  'atom:generator': [],
};

const TEXTS = atom('title subtitle summary rights');
const entriesOf = (feed: FeedNode) => allOf(feed, 'atom:entry');
const linksOf = (feed: FeedNode) => allOf(feed, 'atom:link');
const idOf = (entry: FeedNode) => childrenOf(entry, 'atom:id')[0]?.text ?? '';
const relationOf = ({ attributes: { rel = 'alternate' } }: FeedNode) =>
  rel.replace('http://www.iana.org/assignments/relation/', '');
const typeOf = ({ attributes }: FeedNode) => attributes.type ?? 'text';

/** An element of Atom or of RSS: others may stand anywhere. */
const isCore = ({ name }: FeedNode) => /^(?:atom:|\w+$)/.test(name);

/** What is not markup itself holds no elements; what lies elsewhere nothing at all. */
const isToBeText = (node: FeedNode) =>
  node.attributes.src !== undefined || ['text', 'html', 'text/plain'].includes(typeOf(node));

const partsOf = (feed: FeedNode) => allOf(feed, ...Object.keys(ONCE));

/** An entry without an author is its source's or the feed's (§4.2.1). */
const hasAuthor = (feed: FeedNode, entry: FeedNode) =>
  [feed, entry, ...childrenOf(entry, 'atom:source')].some(
    (part) => childrenOf(part, 'atom:author').length > 0,
  );

const isNotOfMediaType = ({ attributes: { type } }: FeedNode) =>
  type !== undefined && !is.isMediaType(type);

/** By the validator's name for what is wrong; true where an Atom feed has it. */
export const ATOM_RULES: Readonly<Record<string, FeedRule>> = {
  DuplicateElement: (feed) => partsOf(feed).some((part) => repeats(part, ONCE[part.name]!)),
  MissingElement: (feed) =>
    partsOf(feed).some((part) => lacks(part, REQUIRED[part.name] ?? [])) ||
    entriesOf(feed).some((entry) => !hasAuthor(feed, entry)),
  UndefinedElement: (feed) =>
    allOf(feed, ...Object.keys(KNOWN)).some(({ name, children }) =>
      children.some((child) => isCore(child) && !KNOWN[name]!.includes(child.name)),
    ) ||
    allOf(feed, ...TEXTS, 'atom:content').some(
      (node) => isToBeText(node) && node.children.length > 0,
    ),
  InvalidRFC3339Date: (feed) =>
    allOf(feed, ...atom('updated published')).some(({ text }) => !is.isRfc3339(text.trim())),
  MissingAttribute: (feed) =>
    allOf(feed, 'atom:category').some(({ attributes }) => attributes.term === undefined) ||
    linksOf(feed).some(({ attributes }) => attributes.href === undefined),
  MissingContentOrAlternate: (feed) =>
    entriesOf(feed).some(
      (entry) =>
        lacks(entry, ['atom:content']) &&
        !childrenOf(entry, 'atom:link').some((link) => relationOf(link) === 'alternate'),
    ),
  MissingTextualContent: (feed) =>
    entriesOf(feed).some((entry) => childrenOf(entry, ...atom('content summary')).length === 0),
  MissingSelf: (feed) => !childrenOf(feed, 'atom:link').some((link) => relationOf(link) === 'self'),
  DuplicateAtomLink: (feed) =>
    partsOf(feed).some((part) =>
      hasSame(
        childrenOf(part, 'atom:link')
          .filter((link) => relationOf(link) === 'alternate')
          .map(({ attributes: { type = '', hreflang = '' } }) => `${type} ${hreflang}`),
      ),
    ),
  DuplicateEntries: (feed) => hasSame(entriesOf(feed).map(idOf)),
  InvalidTextType: (feed) => allOf(feed, ...TEXTS).some((node) => is.isMediaType(typeOf(node))),
  InvalidMIMEType: (feed) =>
    linksOf(feed).some(isNotOfMediaType) ||
    allOf(feed, ...TEXTS, 'atom:content').some(
      (node) => isNotOfMediaType(node) && !['', 'text', 'html', 'xhtml'].includes(typeOf(node)),
    ) ||
    allOf(feed, 'atom:content').some(
      ({ attributes: { type = '', src } }) =>
        /^(?:multipart|message)\//.test(type) ||
        (src !== undefined && ['text', 'html', 'xhtml'].includes(type)),
    ),
  InvalidAddrSpec: (feed) =>
    allOf(feed, 'atom:email').some(({ text }) => !is.isMailAddress(text.trim())),
  InvalidLanguage: (feed) =>
    allOf(feed, ...Object.keys(KNOWN), ...TEXTS, ...atom('link content')).some(({ attributes }) =>
      [attributes['xml:lang'], attributes.hreflang].some(
        (tag) => tag !== undefined && tag !== '' && !is.isLanguage(tag),
      ),
    ),
  InvalidFullLink: (feed) =>
    allOf(feed, 'atom:id').some(({ text }) => !is.isIri(text)) ||
    allOf(feed, 'atom:category').some(
      ({ attributes: { scheme } }) => scheme !== undefined && !is.isIri(scheme),
    ),
  NotBlank: (feed) =>
    allOf(feed, ...atom('title subtitle name generator')).some(isBlank) ||
    entriesOf(feed).some((entry) => idOf(entry) === '') ||
    allOf(feed, 'atom:content').some(
      (content) => isBlank(content) && content.attributes.src === undefined,
    ) ||
    allOf(feed, 'atom:category').some(({ attributes }) => attributes.term?.trim() === ''),
  AttrNotBlank: (feed) =>
    linksOf(feed).some(({ attributes: { rel, title } }) => [rel, title].includes('')) ||
    allOf(feed, ...TEXTS, 'atom:content').some(({ attributes: { type } }) => type === ''),
  SecurityRisk: (feed) =>
    allOf(feed, 'xhtml:script').length > 0 ||
    allOf(feed, 'atom:content')
      .filter((content) => /html/.test(typeOf(content)))
      .some(({ text }) => is.hasProgram(text) || is.hasHandler(text)),
};
