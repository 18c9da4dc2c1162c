/** A shortcode as WordPress knows it: `[name key="value" word]`, `[/name]`, `[name /]`. */
export interface ShortcodeTag {
  name: string;
  /** Named attributes, keys in lower case. */
  attributes: Readonly<Record<string, string>>;
  /** Attributes without a name, in order. */
  words: readonly string[];
  isClosing: boolean;
  isSelfClosing: boolean;
  /** Nothing else stands on its line. */
  isAlone: boolean;
  /** As it stands in the source, brackets included. */
  source: string;
}

export type ShortcodePiece = { kind: 'text'; text: string } | { kind: 'tag'; tag: ShortcodeTag };

/** The name rule of WordPress' Shortcode API, less what no plugin uses. */
const OPENING = /^\[(\/?)([a-z][\w-]{0,60})(?=[\s\]/="])/i;
const LONGEST = 4_000;
/** WordPress' own `shortcode_parse_atts`: three ways to quote a value, and words without a name. */
const ATTRIBUTE =
  /([\w-]{1,60})\s{0,4}=\s{0,4}(?:"([^"]*)"|'([^']*)'|([^\s'"\]]+))|"([^"]+)"|'([^']+)'|(\S+)/g;

/** Cuts a body into shortcodes and the text between; `[[name]]` is the text `[name]`. */
export function scanShortcodes(body: string): ShortcodePiece[] {
  const pieces: ShortcodePiece[] = [];
  let from = 0;
  const pushText = (text: string) => {
    if (text !== '') pieces.push({ kind: 'text', text });
  };
  for (let at = body.indexOf('['); at !== -1; at = body.indexOf('[', at)) {
    const opening = OPENING.exec(body.slice(at, at + 64));
    const end = opening ? endOfShortcode(body, at) : -1;
    if (!opening || end === -1) {
      at += 1;
      continue;
    }
    if (body[at - 1] === '[' && body[end] === ']') {
      pushText(body.slice(from, at - 1));
      pushText(body.slice(at, end));
      from = end + 1;
      at = from;
      continue;
    }
    pushText(body.slice(from, at));
    pieces.push({
      kind: 'tag',
      tag: {
        ...readTag(body.slice(at, end), opening[2]!, opening[1] === '/'),
        isAlone: isAlone(body, at, end),
      },
    });
    from = end;
    at = end;
  }
  pushText(body.slice(from));
  return pieces;
}

/**
 * Index behind the closing bracket; one inside quotation marks does not close it. A tag or another
 * bracket before it: what opened was a bracket of prose.
 */
function endOfShortcode(body: string, start: number): number {
  let quote = '';
  const limit = Math.min(body.length, start + LONGEST);
  for (let at = start + 1; at < limit; at += 1) {
    const character = body[at]!;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === ']') return at + 1;
    else if (character === '[' || character === '<') return -1;
    else if ((character === '"' || character === "'") && /[=\s]/.test(body[at - 1]!)) {
      quote = character;
    }
  }
  return -1;
}

function isAlone(body: string, start: number, end: number): boolean {
  const before = body.slice(Math.max(0, start - 200), start).trimEnd();
  const behind = body.slice(end, end + 200).trimStart();
  const opens =
    before === '' ||
    before.endsWith('>') ||
    /\n[^\S\n]*$/.test(body.slice(Math.max(0, start - 200), start));
  return (
    opens &&
    (behind === '' || behind.startsWith('<') || /^[^\S\n]*\r?\n/.test(body.slice(end, end + 200)))
  );
}

function readTag(source: string, name: string, isClosing: boolean): Omit<ShortcodeTag, 'isAlone'> {
  const isSelfClosing = source.endsWith('/]');
  const inner = source.slice(name.length + (isClosing ? 2 : 1), isSelfClosing ? -2 : -1);
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
  const words: string[] = [];
  // Editors make typographic quotes of straight ones, and entities of both.
  const plain = inner.replace(/[“”″]|&#822[01];|&quot;/g, '"').replace(/&#821[67];/g, "'");
  // `[youtube=https://…]`
  for (const match of plain.replace(/^=/, ' ').matchAll(ATTRIBUTE)) {
    const [, key, ...values] = match;
    const value = values.find((candidate) => candidate !== undefined) ?? '';
    if (key === undefined) words.push(value);
    else attributes[key.toLowerCase()] = value;
  }
  return { name: name.toLowerCase(), attributes, words, isClosing, isSelfClosing, source };
}
