import { embedOf } from '../blocks';
import { scanShortcodes } from '../clean/fragment/markup/wordpress/shortcode';
import { scanTags, type Piece } from '../clean/fragment/markup/scan-tags';

/** What the mark-up of one body uses. */
export interface MarkupFacts {
  tags: string[];
  /** Names of shortcodes, `[gallery]` and the like. */
  shortcodes: string[];
  /** CSS properties of `style` attributes. */
  styles: string[];
  imageHosts: string[];
  linkHosts: string[];
  /** Providers of players and cards, by name where they are known, else by host. */
  embeds: string[];
}

const ATTRIBUTE = /\s(style|src|href|data-src)\s{0,3}=\s{0,3}(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi;
const FRAMES = new Set(['iframe', 'embed', 'object', 'video', 'audio']);
const BARE_ADDRESS = /(?:^|>|\n)\s*(https?:\/\/[^\s<>"]{4,2000})\s*(?=$|<|\n)/g;

/** `base` is the site's own address, for links that are paths: they are counted under its host. */
export function markupFacts(body: string, base: string | null): MarkupFacts {
  const facts: MarkupFacts = {
    tags: [],
    shortcodes: [],
    styles: [],
    imageHosts: [],
    linkHosts: [],
    embeds: [],
  };
  for (const piece of scanTags(body)) {
    if (piece.kind === 'tag' && !piece.isClosing) addTag(facts, piece, base);
  }
  for (const piece of scanShortcodes(body)) {
    if (piece.kind === 'tag' && isLikely(piece.tag)) facts.shortcodes.push(piece.tag.name);
  }
  for (const [, address = ''] of body.matchAll(BARE_ADDRESS)) {
    const embed = embedOf(address);
    if (embed) facts.embeds.push(embed.provider);
  }
  return facts;
}

function addTag(facts: MarkupFacts, { name, source }: Piece, base: string | null): void {
  facts.tags.push(name);
  for (const [, attribute = '', ...values] of source.matchAll(ATTRIBUTE)) {
    const value = values.find((given) => given !== undefined) ?? '';
    if (attribute.toLowerCase() === 'style') facts.styles.push(...propertiesOf(value));
    else addAddress(facts, name, value.replace(/&amp;/g, '&'), base);
  }
}

function addAddress(facts: MarkupFacts, tag: string, address: string, base: string | null): void {
  const host = hostOf(address, base);
  if (host === null) return;
  if (tag === 'img') facts.imageHosts.push(host);
  else if (tag === 'a') facts.linkHosts.push(host);
  else if (FRAMES.has(tag)) facts.embeds.push(embedOf(address)?.provider ?? host);
}

function hostOf(address: string, base: string | null): string | null {
  const whole = address.startsWith('//') ? `https:${address}` : address;
  try {
    const { protocol, host } = base === null ? new URL(whole) : new URL(whole, base);
    return /^https?:$/.test(protocol) ? host : null;
  } catch {
    return null;
  }
}

function propertiesOf(style: string): string[] {
  return style
    .split(';')
    .map((declaration) => declaration.split(':', 1)[0]!.trim().toLowerCase())
    .filter((property) => /^[a-z-]{2,40}$/.test(property));
}

/** A bare word in brackets is prose more often than not. */
function isLikely({ attributes, isClosing, isSelfClosing, name }: ShortcodeShape): boolean {
  if (isClosing) return false;
  return isSelfClosing || Object.keys(attributes).length > 0 || name === 'gallery';
}

interface ShortcodeShape {
  attributes: Readonly<Record<string, string>>;
  isClosing: boolean;
  isSelfClosing: boolean;
  name: string;
}
