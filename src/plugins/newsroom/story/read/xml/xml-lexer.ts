import { legalText, decodeCharacterData } from './xml-text';
import type { Complain, DeclaredEntities } from './xml-text';
import type { ProblemCode, ProblemDetails } from '../problems';
import { nameEnd, NO_TAG, TAG_IS_OPEN, tagEnd } from './tag-end';

/** Hears the pieces of a document in their order. Offsets count UTF-16 units from its start. */
export interface LexicalHandler {
  open(name: string, attributes: string, selfClosing: boolean, start: number, end: number): void;
  close(name: string, start: number, end: number): void;
  /** Character data, decoded; a run of it may come in pieces. */
  text(text: string): void;
  /** White space between tags, as it stands. */
  blank(text: string): void;
  complain(code: ProblemCode, details: ProblemDetails | undefined): void;
}

const CDATA_START = '<![CDATA[';
/** `<![CDATA>`, `<!CDATA[`, `<![cdata[`: written by hand or broken by a search and replace. */
const BAD_CDATA = /<!\s{0,3}\[?\s{0,3}CDATA\s{0,3}[[>]/iy;
const DOCTYPE = /<!DOCTYPE/iy;
const ENTITY_DECLARATION = /<!ENTITY\s+(?:%\s*)?([^\s"'>%]{1,200})/gi;
/** Enough letters to tell what a `<!` begins. */
const LONGEST_OPENING = 24;

const MAXIMUM_DOCTYPE = 1024 * 1024;
const MAXIMUM_INSTRUCTION = 64 * 1024;
const MAXIMUM_REFERENCE = 70;
/** So far behind the end tag of its element an end of CDATA is looked for. */
const CDATA_LOOK_AHEAD = 1024 * 1024;

type State = 'text' | 'cdata' | 'comment';

/**
 * Cuts XML into its pieces as it streams in, and reads on where it is broken, as browsers do. saxes
 * holds to the standard, which ends at the first error: behind a bare `&` it swallows tags up to the
 * next semicolon, an end tag too many closes the whole document, and `<![CDATA>` never ends. A
 * DOCTYPE is skipped; of its entities only the names are taken, to leave them out.
 */
export class XmlLexer {
  /** The element that is being read: before its end tag a CDATA must have ended. */
  openName: string | null = null;

  readonly #handler: LexicalHandler;

  #buffer = '';

  /** Offset of the buffer's first unit in the document. */
  #base = 0;

  #at = 0;

  #state: State = 'text';

  #entities: DeclaredEntities = null;

  #line = 1;

  /** Up to where lines are counted, in the buffer. */
  #lineAt = 0;

  #keptFrom: number | null = null;

  #kept: string[] = [];

  readonly #complain: Complain = (code, details) => {
    this.#handler.complain(code, details);
  };

  constructor(handler: LexicalHandler) {
    this.#handler = handler;
  }

  /** 1-based line of what is being read. */
  line(): number {
    const buffer = this.#buffer;
    const end = Math.min(this.#at, buffer.length);
    let feed = buffer.indexOf('\n', this.#lineAt);
    while (feed !== -1 && feed < end) {
      this.#line += 1;
      feed = buffer.indexOf('\n', feed + 1);
    }
    this.#lineAt = Math.max(this.#lineAt, end);
    return this.#line;
  }

  /** Keeps the document's own text from this offset on, until it is taken. */
  keepFrom(offset: number): void {
    this.#keptFrom = offset - this.#base;
    this.#kept = [];
  }

  takeKept(upTo: number): string {
    if (this.#keptFrom === null) return '';
    this.#kept.push(this.#buffer.slice(this.#keptFrom, upTo - this.#base));
    const text = this.#kept.join('');
    this.#keptFrom = null;
    this.#kept = [];
    return text;
  }

  write(chunk: string): void {
    this.#refill(chunk);
    this.#scan(false);
  }

  /** Gives whether the document ended between its pieces, not inside one. */
  end(): boolean {
    this.#scan(true);
    const isWhole = this.#state === 'text' && this.#at >= this.#buffer.length;
    this.#at = this.#buffer.length;
    return isWhole;
  }

  #refill(chunk: string): void {
    if (this.#at < this.#buffer.length) {
      this.line();
      const counted = this.#lineAt - this.#at;
      if (this.#keptFrom !== null) this.#keepUpTo(this.#at);
      this.#base += this.#at;
      this.#buffer = this.#buffer.slice(this.#at) + chunk;
      this.#lineAt = counted;
    } else {
      this.line();
      if (this.#keptFrom !== null) this.#keepUpTo(this.#buffer.length);
      this.#base += this.#buffer.length;
      this.#buffer = chunk;
      this.#lineAt = 0;
    }
    this.#at = 0;
  }

  #keepUpTo(end: number): void {
    if (this.#keptFrom === null) return;
    if (this.#keptFrom < end) this.#kept.push(this.#buffer.slice(this.#keptFrom, end));
    this.#keptFrom = Math.max(0, this.#keptFrom - end);
  }

  #scan(isEnd: boolean): void {
    while (this.#at < this.#buffer.length) {
      const goesOn =
        this.#state === 'text'
          ? this.#scanText(isEnd)
          : this.#state === 'cdata'
            ? this.#scanCdata(isEnd)
            : this.#scanComment();
      if (!goesOn) return;
    }
  }

  #scanText(isEnd: boolean): boolean {
    const buffer = this.#buffer;
    const less = buffer.indexOf('<', this.#at);
    if (less === -1) {
      this.#text(isEnd ? buffer.length : this.#wholeTextEnd());
      return false;
    }
    if (less > this.#at) this.#text(less);
    return this.#scanMarkup(less, isEnd);
  }

  /** Text is not cut inside a reference or a line end. */
  #wholeTextEnd(): number {
    const buffer = this.#buffer;
    const end = buffer.endsWith('\r') ? buffer.length - 1 : buffer.length;
    const ampersand = buffer.lastIndexOf('&');
    if (ampersand < this.#at || end - ampersand > MAXIMUM_REFERENCE) return end;
    return buffer.indexOf(';', ampersand) === -1 ? ampersand : end;
  }

  #text(end: number): void {
    if (end <= this.#at) return;
    const raw = this.#buffer.slice(this.#at, end);
    if (isBlank(raw)) {
      this.#at = end;
      this.#handler.blank(raw);
      return;
    }
    const isStray = raw.includes(']]>');
    if (isStray) this.#complain('NEWSROOM_XML_STRAY_CDATA_END');
    const whole = isStray ? raw.replaceAll(']]>', '') : raw;
    const text = decodeCharacterData(whole, this.#entities, this.#complain);
    this.#at = end;
    this.#handler.text(text);
  }

  /** At a `<`. Gives whether it could be read; else more of the document is needed. */
  #scanMarkup(less: number, isEnd: boolean): boolean {
    const buffer = this.#buffer;
    switch (buffer.charCodeAt(less + 1)) {
      case 0x2f: // slash
        return this.#scanClose(less, isEnd);
      case 0x21: // exclamation mark
        return this.#scanDeclaration(less, isEnd);
      case 0x3f: // question mark
        return this.#scanInstruction(less, isEnd);
    }
    if (less + 1 >= buffer.length) return isEnd && this.#literal(less);
    const end = tagEnd(buffer, less + 1);
    if (end === TAG_IS_OPEN && !isEnd) return false;
    if (end === NO_TAG) return this.#literal(less);
    if (end === TAG_IS_OPEN) return false;
    this.#open(less, end);
    return true;
  }

  /** A `<` that begins nothing is the character. */
  #literal(less: number): boolean {
    this.#complain('NEWSROOM_XML_BARE_LESS_THAN');
    this.#at = less + 1;
    this.#handler.text('<');
    return true;
  }

  #open(less: number, end: number): void {
    const buffer = this.#buffer;
    const selfClosing = buffer.charCodeAt(end - 1) === 0x2f;
    const insideEnd = selfClosing ? end - 1 : end;
    const space = nameEnd(buffer, less + 1, insideEnd);
    const name = buffer.slice(less + 1, space);
    const attributes = space === insideEnd ? '' : buffer.slice(space, insideEnd);
    this.#at = end + 1;
    this.#handler.open(name, attributes, selfClosing, this.#base + less, this.#base + end + 1);
  }

  #scanClose(less: number, isEnd: boolean): boolean {
    const buffer = this.#buffer;
    const greater = buffer.indexOf('>', less);
    const next = buffer.indexOf('<', less + 1);
    const isCut = next !== -1 && (greater === -1 || next < greater);
    if (greater === -1 && !isCut && !isEnd && buffer.length - less < MAXIMUM_INSTRUCTION)
      return false;
    if (greater === -1 && !isCut) return isEnd ? false : this.#literal(less);
    const end = isCut ? next : greater;
    this.#at = isCut ? next : greater + 1;
    const name = buffer.slice(less + 2, end).trim();
    this.#handler.close(name, this.#base + less, this.#base + this.#at);
    return true;
  }

  #scanInstruction(less: number, isEnd: boolean): boolean {
    const end = this.#buffer.indexOf('?>', less);
    if (end !== -1) {
      this.#at = end + 2;
      return true;
    }
    if (this.#buffer.length - less < MAXIMUM_INSTRUCTION && !isEnd) return false;
    return this.#literal(less);
  }

  #scanDeclaration(less: number, isEnd: boolean): boolean {
    const buffer = this.#buffer;
    if (buffer.length - less < LONGEST_OPENING && !isEnd) return false;
    if (buffer.startsWith('<!--', less)) return this.#enter('comment', less + 4);
    if (buffer.startsWith(CDATA_START, less)) {
      return this.#enter('cdata', less + CDATA_START.length);
    }
    BAD_CDATA.lastIndex = less;
    const [found] = BAD_CDATA.exec(buffer) ?? [];
    if (found !== undefined) {
      this.#complain('NEWSROOM_XML_BAD_CDATA', { found });
      return this.#enter('cdata', less + found.length);
    }
    DOCTYPE.lastIndex = less;
    return DOCTYPE.test(buffer) ? this.#scanDoctype(less, isEnd) : this.#skipTo('>', less, isEnd);
  }

  #enter(state: State, at: number): true {
    this.#state = state;
    this.#at = at;
    return true;
  }

  #skipTo(mark: string, less: number, isEnd: boolean): boolean {
    const end = this.#buffer.indexOf(mark, less);
    if (end === -1 && !isEnd && this.#buffer.length - less < MAXIMUM_INSTRUCTION) return false;
    if (end === -1) return isEnd ? false : this.#literal(less);
    this.#at = end + 1;
    return true;
  }

  #scanDoctype(less: number, isEnd: boolean): boolean {
    const buffer = this.#buffer;
    const end = doctypeEnd(buffer, less);
    if (end === -1 && !isEnd && buffer.length - less < MAXIMUM_DOCTYPE) return false;
    const upTo = end === -1 ? buffer.indexOf('>', less) + 1 || buffer.length : end;
    const names = Array.from(
      buffer.slice(less, upTo).matchAll(ENTITY_DECLARATION),
      ([, name]) => name!,
    );
    this.#entities = new Set([...(this.#entities ?? []), ...names]);
    this.#complain('NEWSROOM_XML_DOCTYPE_SKIPPED');
    this.#at = upTo;
    return true;
  }

  #scanComment(): boolean {
    const end = this.#buffer.indexOf('-->', this.#at);
    if (end === -1) {
      this.#at = Math.max(this.#at, this.#buffer.length - 2);
      return false;
    }
    return this.#enter('text', end + 3);
  }

  #scanCdata(isEnd: boolean): boolean {
    const buffer = this.#buffer;
    const end = buffer.indexOf(']]>', this.#at);
    const endTag = this.openName === null ? null : `</${this.openName}`;
    const closed = endTag === null ? -1 : buffer.indexOf(endTag, this.#at);
    const isLost =
      closed !== -1 &&
      (end === -1 || (closed < end && !this.#belongsTo(closed, end, endTag ?? '')));
    if (isLost) {
      if (end === -1 && !isEnd && buffer.length - closed < CDATA_LOOK_AHEAD) return false;
      this.#complain('NEWSROOM_XML_UNCLOSED_CDATA');
      this.#cdata(closed);
      return this.#enter('text', closed);
    }
    if (end !== -1) {
      if (closed !== -1 && closed < end && end + LONGEST_OPENING > buffer.length && !isEnd) {
        return false;
      }
      this.#cdata(end);
      return this.#enter('text', end + 3);
    }
    const margin = Math.max(2, endTag?.length ?? 0);
    const safe = isEnd ? buffer.length : buffer.length - margin;
    if (safe > this.#at) this.#cdata(buffer.charCodeAt(safe - 1) === 0x0d ? safe - 1 : safe);
    return false;
  }

  /**
   * Whether an end of CDATA behind the end tag of its element is its own all the same, because a post
   * writes about XML: then no other CDATA begins between the two, and the element ends behind it.
   */
  #belongsTo(closed: number, end: number, endTag: string): boolean {
    if (this.#buffer.slice(closed, end).includes(CDATA_START)) return false;
    const rest = this.#buffer.slice(end + 3, end + 200).trimStart();
    return rest.startsWith(endTag) || rest.startsWith(CDATA_START);
  }

  #cdata(end: number): void {
    const raw = this.#buffer.slice(this.#at, end);
    this.#at = end;
    if (raw !== '') this.#handler.text(legalText(raw, this.#complain));
  }
}

/** Most of what stands between tags is layout, and has nothing to decode. */
function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x09) return false;
  }
  return true;
}

/** Behind the `>` of a DOCTYPE, over quoted addresses and its own declarations; -1: not there yet. */
function doctypeEnd(buffer: string, start: number): number {
  let isInside = false;
  for (let at = start; at < buffer.length; at += 1) {
    const letter = buffer[at]!;
    if (letter === '"' || letter === "'") {
      at = buffer.indexOf(letter, at + 1);
      if (at === -1) return -1;
    } else if (buffer.startsWith('<!--', at)) {
      at = buffer.indexOf('-->', at + 4);
      if (at === -1) return -1;
    } else if (letter === '[') isInside = true;
    else if (letter === ']') isInside = false;
    else if (letter === '>' && !isInside) return at + 1;
  }
  return -1;
}
