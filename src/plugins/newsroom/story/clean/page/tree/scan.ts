import { decodeAttribute, decodeText } from './entities';
import { skipScript } from './skip-script';

export type Attributes = Readonly<Record<string, string>>;

/** What a page is made of, in its order. Names are in lower case. */
export interface PageParts {
  text(text: string): void;
  open(name: string, attributes: Attributes, isSelfClosing: boolean): void;
  close(name: string): void;
  /** In foreign content such as SVG no element holds raw text. */
  isForeign(): boolean;
}

const KEPT_ATTRIBUTES = new Set(
  `alt aria-hidden aria-label class content data-src datetime height hidden href hreflang id
   itemprop itemtype lang name property rel role src srcset style type width`.split(/\s+/),
);

export const NO_ATTRIBUTES: Attributes = Object.freeze({});

/** Up to their closing tag, these hold text whatever it looks like. */
const RAW_TEXT: ReadonlyMap<string, RegExp> = new Map([
  ...['iframe', 'noembed', 'noframes', 'script', 'style', 'textarea', 'title', 'xmp'].map(
    (name) => [name, new RegExp(`</${name}(?=[\\s/>])`, 'gi')] as const,
  ),
  ['plaintext', /$(?!)/g],
]);
/** Character references count in these, as in other text. */
const DECODED = new Set(['textarea', 'title']);

const codeOf = (character: string): number => character.charCodeAt(0);
const [BANG, SLASH, EQUALS, CLOSE, QUESTION] = [...'!/=>?'].map(codeOf);
const [DOUBLE_QUOTE, SINGLE_QUOTE] = [...`"'`].map(codeOf);
const [SPACE, TAB, VERTICAL_TAB, CARRIAGE_RETURN] = [...' \t\v\r'].map(codeOf) as [
  number,
  number,
  number,
  number,
];

const isBlank = (code: number): boolean =>
  code === SPACE || (code >= TAB && code <= CARRIAGE_RETURN && code !== VERTICAL_TAB);
const endsName = (code: number): boolean => code === CLOSE || code === SLASH || isBlank(code);
const isLetter = (code: number): boolean => (code | 32) > 96 && (code | 32) < 123;

/**
 * Reads a page from left to right and tells its parts, as a browser's tokenizer would. Scripts,
 * styles and comments are more than half of a news page's bytes: all but the JSON-LD are jumped
 * over, and so are attributes that nobody asks for. Linear: what is never closed runs to the
 * page's end, so no end is looked for twice.
 */
export function scanPage(html: string, parts: PageParts): void {
  new Scanner(html, parts).scan();
}

class Scanner {
  private at = 0;
  private attributes: Record<string, string> = NO_ATTRIBUTES;

  constructor(
    private readonly html: string,
    private readonly parts: PageParts,
  ) {}

  scan(): void {
    const { html, parts } = this;
    while (this.at < html.length) {
      const found = html.indexOf('<', this.at);
      const end = found < 0 ? html.length : found;
      if (end > this.at) parts.text(decodeText(html.slice(this.at, end)));
      if (found < 0) return;
      const code = html.charCodeAt(found + 1);
      this.at = found + 1;
      if (isLetter(code)) this.readTag();
      else if (code === SLASH) this.readClosingTag();
      else if (code === BANG) this.readDeclaration();
      else if (code === QUESTION) this.skipPast('>');
      else parts.text('<');
    }
  }

  private readTag(): void {
    const { html, parts } = this;
    const skipped = skipScript(html, this.at);
    if (skipped !== null) {
      this.at = skipped;
      return;
    }
    const name = this.readName();
    this.attributes = NO_ATTRIBUTES;
    const end = this.readAttributes();
    if (end === null) return;
    const isForeign = parts.isForeign();
    parts.open(name, this.attributes, end === 'self-closing');
    const closing = isForeign ? undefined : RAW_TEXT.get(name);
    if (closing !== undefined) this.readRawText(name, closing);
  }

  private readRawText(name: string, closing: RegExp): void {
    const { html } = this;
    closing.lastIndex = this.at;
    const end = closing.exec(html)?.index ?? html.length;
    const text = html.slice(this.at, end);
    if (text !== '') this.parts.text(DECODED.has(name) ? decodeText(text) : text);
    this.at = end;
  }

  private readName(): string {
    const { html } = this;
    const start = this.at;
    while (this.at < html.length && !endsName(html.charCodeAt(this.at))) this.at += 1;
    return html.slice(start, this.at).toLowerCase();
  }

  /** Null where the page ends before its tag does: that is no tag. */
  private readAttributes(): 'open' | 'self-closing' | null {
    const { html } = this;
    let isSlash = false;
    for (; this.at < html.length; this.at += 1) {
      const code = html.charCodeAt(this.at);
      if (code === CLOSE) {
        this.at += 1;
        return isSlash ? 'self-closing' : 'open';
      }
      if (isBlank(code)) continue;
      isSlash = code === SLASH;
      if (!isSlash) this.readAttribute();
    }
    return null;
  }

  /** Stops on the last character of what it has read. */
  private readAttribute(): void {
    const { html } = this;
    const start = this.at;
    let code = html.charCodeAt(++this.at);
    while (this.at < html.length && code !== EQUALS && !endsName(code)) {
      code = html.charCodeAt(++this.at);
    }
    const name = html.slice(start, this.at).toLowerCase();
    this.skipBlanks();
    if (html.charCodeAt(this.at) !== EQUALS) {
      this.keep(name, '', '');
      this.at -= 1;
      return;
    }
    this.at += 1;
    this.skipBlanks();
    const quote = html.charCodeAt(this.at);
    if (quote === DOUBLE_QUOTE) this.readQuoted(name, '"');
    else if (quote === SINGLE_QUOTE) this.readQuoted(name, "'");
    else this.readUnquoted(name);
  }

  private readQuoted(name: string, quote: string): void {
    const start = this.at + 1;
    const found = this.html.indexOf(quote, start);
    this.at = found < 0 ? this.html.length : found;
    if (found >= 0 && KEPT_ATTRIBUTES.has(name)) {
      this.keep(name, this.html.slice(start, found), quote);
    }
  }

  private readUnquoted(name: string): void {
    const { html } = this;
    const start = this.at;
    let code = html.charCodeAt(this.at);
    while (this.at < html.length && code !== CLOSE && !isBlank(code)) {
      code = html.charCodeAt(++this.at);
    }
    this.keep(name, html.slice(start, this.at), '');
    this.at -= 1;
  }

  /** Of an attribute that is given twice, the first one counts. */
  private keep(name: string, value: string, quote: string): void {
    if (!KEPT_ATTRIBUTES.has(name)) return;
    if (this.attributes === NO_ATTRIBUTES) this.attributes = {};
    this.attributes[name] ??= decodeAttribute(value, quote);
  }

  private readClosingTag(): void {
    this.at += 1;
    const { html, parts } = this;
    if (isLetter(html.charCodeAt(this.at))) {
      const name = this.readName();
      if (this.at < html.length) parts.close(name);
    }
    this.skipPast('>');
  }

  /** A comment, CDATA, the document's type; anything else behind `<!` ends at the next bracket. */
  private readDeclaration(): void {
    const { html } = this;
    if (html.startsWith('!--', this.at)) {
      this.skipPast('-->', this.at + 1);
    } else if (html.startsWith('![CDATA[', this.at)) {
      const start = this.at + '![CDATA['.length;
      this.skipPast(']]>');
      if (this.at > start && html.endsWith(']]>', this.at)) {
        this.parts.text(html.slice(start, this.at - ']]>'.length));
      }
    } else {
      this.skipPast('>');
    }
  }

  private skipBlanks(): void {
    while (isBlank(this.html.charCodeAt(this.at))) this.at += 1;
  }

  private skipPast(end: string, from = this.at): void {
    const found = this.html.indexOf(end, from);
    this.at = found < 0 ? this.html.length : found + end.length;
  }
}
