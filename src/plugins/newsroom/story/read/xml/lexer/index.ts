import type { ProblemCode, ProblemDetails } from '../../problems';
import { legalText, decodeCharacterData } from '../xml-text';
import type { Complain, DeclaredEntities } from '../xml-text';
import { cdataPiece } from './cdata';
import {
  badCdataAt,
  CDATA_END,
  CDATA_START,
  declaredEntities,
  doctypeEnd,
  isDoctypeAt,
  LONGEST_OPENING,
} from './declarations';
import { SourceWindow } from './source-window';
import { nameEnd, NO_TAG, TAG_IS_OPEN, tagEnd } from './tag-end';
import { isBlank, wholeTextEnd } from './text-run';

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

const MAXIMUM_DOCTYPE = 1024 * 1024;
const MAXIMUM_INSTRUCTION = 64 * 1024;

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

  readonly source = new SourceWindow();

  #state: State = 'text';

  #entities: DeclaredEntities = null;

  readonly #complain: Complain = (code, details) => {
    this.#handler.complain(code, details);
  };

  constructor(handler: LexicalHandler) {
    this.#handler = handler;
  }

  write(chunk: string): void {
    this.source.add(chunk);
    this.#scan(false);
  }

  /** Gives whether the document ended between its pieces, not inside one. */
  end(): boolean {
    this.#scan(true);
    const isWhole = this.#state === 'text' && this.source.isAtEnd();
    this.source.at = this.source.text.length;
    return isWhole;
  }

  #scan(isEnd: boolean): void {
    while (!this.source.isAtEnd()) {
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
    const buffer = this.source.text;
    const less = buffer.indexOf('<', this.source.at);
    if (less === -1) {
      this.#text(isEnd ? buffer.length : wholeTextEnd(buffer, this.source.at));
      return false;
    }
    if (less > this.source.at) this.#text(less);
    return this.#scanMarkup(less, isEnd);
  }

  #text(end: number): void {
    if (end <= this.source.at) return;
    const raw = this.source.text.slice(this.source.at, end);
    if (isBlank(raw)) {
      this.source.at = end;
      this.#handler.blank(raw);
      return;
    }
    const isStray = raw.includes(CDATA_END);
    if (isStray) this.#complain('NEWSROOM_XML_STRAY_CDATA_END');
    const whole = isStray ? raw.replaceAll(CDATA_END, '') : raw;
    const text = decodeCharacterData(whole, this.#entities, this.#complain);
    this.source.at = end;
    this.#handler.text(text);
  }

  /** At a `<`. Gives whether it could be read; else more of the document is needed. */
  #scanMarkup(less: number, isEnd: boolean): boolean {
    const buffer = this.source.text;
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
    this.source.at = less + 1;
    this.#handler.text('<');
    return true;
  }

  #open(less: number, end: number): void {
    const buffer = this.source.text;
    const selfClosing = buffer.charCodeAt(end - 1) === 0x2f;
    const insideEnd = selfClosing ? end - 1 : end;
    const space = nameEnd(buffer, less + 1, insideEnd);
    const name = buffer.slice(less + 1, space);
    const attributes = space === insideEnd ? '' : buffer.slice(space, insideEnd);
    this.source.at = end + 1;
    this.#handler.open(
      name,
      attributes,
      selfClosing,
      this.source.offsetOf(less),
      this.source.offsetOf(end + 1),
    );
  }

  #scanClose(less: number, isEnd: boolean): boolean {
    const buffer = this.source.text;
    const greater = buffer.indexOf('>', less);
    const next = buffer.indexOf('<', less + 1);
    const isCut = next !== -1 && (greater === -1 || next < greater);
    if (greater === -1 && !isCut && !isEnd && buffer.length - less < MAXIMUM_INSTRUCTION)
      return false;
    if (greater === -1 && !isCut) return isEnd ? false : this.#literal(less);
    const end = isCut ? next : greater;
    this.source.at = isCut ? next : greater + 1;
    const name = buffer.slice(less + 2, end).trim();
    this.#handler.close(name, this.source.offsetOf(less), this.source.offsetOf(this.source.at));
    return true;
  }

  #scanInstruction(less: number, isEnd: boolean): boolean {
    const end = this.source.text.indexOf('?>', less);
    if (end !== -1) {
      this.source.at = end + 2;
      return true;
    }
    if (this.source.text.length - less < MAXIMUM_INSTRUCTION && !isEnd) return false;
    return this.#literal(less);
  }

  #scanDeclaration(less: number, isEnd: boolean): boolean {
    const buffer = this.source.text;
    if (buffer.length - less < LONGEST_OPENING && !isEnd) return false;
    if (buffer.startsWith('<!--', less)) return this.#enter('comment', less + 4);
    if (buffer.startsWith(CDATA_START, less)) {
      return this.#enter('cdata', less + CDATA_START.length);
    }
    const found = badCdataAt(buffer, less);
    if (found !== null) {
      this.#complain('NEWSROOM_XML_BAD_CDATA', { found });
      return this.#enter('cdata', less + found.length);
    }
    return isDoctypeAt(buffer, less)
      ? this.#scanDoctype(less, isEnd)
      : this.#skipTo('>', less, isEnd);
  }

  #enter(state: State, at: number): true {
    this.#state = state;
    this.source.at = at;
    return true;
  }

  #skipTo(mark: string, less: number, isEnd: boolean): boolean {
    const end = this.source.text.indexOf(mark, less);
    if (end === -1 && !isEnd && this.source.text.length - less < MAXIMUM_INSTRUCTION) return false;
    if (end === -1) return isEnd ? false : this.#literal(less);
    this.source.at = end + 1;
    return true;
  }

  #scanDoctype(less: number, isEnd: boolean): boolean {
    const buffer = this.source.text;
    const end = doctypeEnd(buffer, less);
    if (end === -1 && !isEnd && buffer.length - less < MAXIMUM_DOCTYPE) return false;
    const upTo = end === -1 ? buffer.indexOf('>', less) + 1 || buffer.length : end;
    this.#entities = new Set([
      ...(this.#entities ?? []),
      ...declaredEntities(buffer.slice(less, upTo)),
    ]);
    this.#complain('NEWSROOM_XML_DOCTYPE_SKIPPED');
    this.source.at = upTo;
    return true;
  }

  #scanComment(): boolean {
    const end = this.source.text.indexOf('-->', this.source.at);
    if (end === -1) {
      this.source.at = Math.max(this.source.at, this.source.text.length - 2);
      return false;
    }
    return this.#enter('text', end + 3);
  }

  #scanCdata(isEnd: boolean): boolean {
    const { source, openName } = this;
    const piece = cdataPiece(source.text, source.at, { openName, isEnd });
    if (piece === null) return false;
    if (piece.isLost) this.#complain('NEWSROOM_XML_UNCLOSED_CDATA');
    this.#cdata(piece.end);
    return piece.behind !== null && this.#enter('text', piece.behind);
  }

  #cdata(end: number): void {
    const raw = this.source.text.slice(this.source.at, end);
    this.source.at = end;
    if (raw !== '') this.#handler.text(legalText(raw, this.#complain));
  }
}
