import type { FeedRule } from './rss';
import { allOf, childrenOf, repeats, words, type FeedNode } from './tree';
import * as is from './values';

const relationsOf = (node: FeedNode) =>
  new Map(
    childrenOf(node, 'atom:link').map(({ attributes: { rel = 'alternate', href = '' } }) => [
      rel,
      href,
    ]),
  );

/** The element that holds the entries: Atom's feed, RSS's channel. */
const feedOf = (root: FeedNode) => (root.name === 'rss' ? root.children[0]! : root);
const has = (root: FeedNode, name: string) => childrenOf(feedOf(root), name).length > 0;

const OTHER_PAGES = words('first previous next last prev-archive next-archive');

/** RFC 5005: pages and archives of a feed; true where a document has what is named. */
export const HISTORY_RULES: Readonly<Record<string, FeedRule>> = {
  ArchiveIncomplete: (root) =>
    has(root, 'fh:archive') &&
    !has(root, 'fh:complete') &&
    !words('prev-archive next-archive current').some((rel) => relationsOf(feedOf(root)).has(rel)),
  MissingCurrentInArchive: (root) =>
    has(root, 'fh:archive') && !relationsOf(feedOf(root)).has('current'),
  FeedRelInCompleteFeed: (root) =>
    has(root, 'fh:complete') && OTHER_PAGES.some((rel) => relationsOf(feedOf(root)).has(rel)),
  FeedHistoryRelInEntry: (root) =>
    allOf(root, 'atom:entry', 'item').some((entry) =>
      [...OTHER_PAGES, 'current'].some((rel) => relationsOf(entry).has(rel)),
    ),
  LinkPastEnd: (root) => {
    const links = relationsOf(feedOf(root));
    const self = links.get('self');
    const isPast = (end: string, beyond: string) =>
      links.has(beyond) && self !== undefined && links.get(end) === self;
    return isPast('last', 'next') || isPast('first', 'previous');
  },
};

const MEDIA = words(
  'media:content media:thumbnail media:player media:title media:description media:text ' +
    'media:credit media:category media:rating',
);
const mediaOf = (root: FeedNode) => allOf(root, ...MEDIA);

/** Media RSS 1.5.1. */
export const MEDIA_RULES: Readonly<Record<string, FeedRule>> = {
  InvalidPositiveInteger: (root) =>
    mediaOf(root).some(({ attributes }) =>
      words('width height fileSize').some(
        (name) => attributes[name] !== undefined && !is.isPositive(attributes[name]),
      ),
    ),
  InvalidFullLink: (root) =>
    mediaOf(root).some(({ attributes }) =>
      words('url scheme').some(
        (name) => attributes[name] !== undefined && !is.isIri(attributes[name]),
      ),
    ),
  MissingAttribute: (root) =>
    allOf(root, 'media:thumbnail', 'media:player').some(
      ({ attributes }) => attributes.url === undefined,
    ),
  InvalidMediaMedium: (root) =>
    mediaOf(root).some(
      ({ attributes: { medium } }) =>
        medium !== undefined && !words('image audio video document executable').includes(medium),
    ),
  InvalidCreditRole: (root) =>
    allOf(root, 'media:credit').some(
      ({ attributes: { role, scheme = 'urn:ebu' } }) =>
        role !== undefined &&
        (role !== role.toLowerCase() || (scheme === 'urn:ebu' && !EBU_ROLES.includes(role))),
    ),
  InvalidMediaTextType: (root) =>
    allOf(root, 'media:title', 'media:description', 'media:text').some(
      ({ attributes: { type } }) => type !== undefined && !['plain', 'html'].includes(type),
    ),
  InvalidMIMEAttribute: (root) =>
    allOf(root, 'media:content').some(
      ({ attributes: { type } }) => type !== undefined && !is.isMediaType(type),
    ),
  DuplicateElement: (root) =>
    allOf(root, 'item', 'atom:entry', 'media:content', 'media:group').some((node) =>
      repeats(node, ['media:title', 'media:description', 'media:copyright']),
    ),
};

/** Of the EBU's list those that pictures have. */
const EBU_ROLES = words('actor author editor illustrator photographer producer');
