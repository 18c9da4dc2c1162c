import type { ProblemLog } from '../problems/problem-log';
import type { ProblemCode, ProblemDetails } from '../problems';
import { NO_ATTRIBUTES, parseAttributes } from './attributes';
import type { XmlAttributes } from './attributes';
import type { XmlElement } from './element';
import { bindingsWithin, knownName, NO_BINDINGS } from './names';
import type { Bindings } from './names';
import { XmlLexer } from './lexer';
import type { LexicalHandler } from './lexer';

/** What of a document is a record: read whole, handed over, and forgotten. */
export interface RecordRules {
  /** Elements that only hold records: `rss`, `channel`, `feed`. All others right below are records. */
  containers: ReadonlySet<string>;
  /** Records that never hold one of their own kind: where one begins, the last has ended. */
  repeating: ReadonlySet<string>;
  /** Usual prefixes of the format's own namespaces: their names come without. */
  home: ReadonlySet<string>;
}

export type XmlEvent =
  | { kind: 'container'; name: string; attributes: XmlAttributes; line: number }
  | {
      kind: 'record';
      element: XmlElement;
      /** The container that it stands in; null at the top. */
      parent: string | null;
      line: number;
      /** false: the file ended behind one of its fields, before its end tag. */
      isClosed: boolean;
      /** The record as it stands in the source. */
      raw: string;
    }
  /** A record that the file's end cuts: it was there, but what it says is not known. */
  | { kind: 'half-record'; name: string; line: number };

interface Level {
  written: string;
  bindings: Bindings;
  /** null: a container. */
  element: XmlElement | null;
}

const MAXIMUM_DEPTH = 512;
const MAXIMUM_FIELD = 64 * 1024 * 1024;

/** Builds records out of the pieces of a document; holds one record at a time. */
export class RecordBuilder implements LexicalHandler {
  readonly lexer: XmlLexer;

  readonly #rules: RecordRules;

  readonly #log: ProblemLog;

  readonly #levels: Level[] = [];

  /** Where in the levels the record stands that is being built. */
  #recordAt = -1;

  #recordLine = 0;

  #ignoredTags = 0;

  #characters = 0;

  #events: XmlEvent[] = [];

  readonly #told = new Set<string>();

  constructor(rules: RecordRules, log: ProblemLog) {
    this.#rules = rules;
    this.#log = log;
    this.lexer = new XmlLexer(this);
  }

  take(): XmlEvent[] {
    if (this.#events.length === 0) return [];
    const taken = this.#events;
    this.#events = [];
    return taken;
  }

  open(
    written: string,
    rawAttributes: string,
    selfClosing: boolean,
    start: number,
    end: number,
  ): void {
    if (this.#levels.length >= MAXIMUM_DEPTH) {
      this.#problem('NEWSROOM_XML_TOO_DEEP', { limit: MAXIMUM_DEPTH }, 'once');
      if (!selfClosing) this.#ignoredTags += 1;
      return;
    }
    const attributes =
      rawAttributes === ''
        ? NO_ATTRIBUTES
        : parseAttributes(rawAttributes, (code, details) => this.#problem(code, details ?? {}));
    const outer = this.#levels.at(-1)?.bindings ?? NO_BINDINGS;
    const bindings = rawAttributes.includes('xmlns') ? bindingsWithin(outer, attributes) : outer;
    const name = knownName(written, bindings, this.#rules.home, (prefix) =>
      this.#problem('NEWSROOM_XML_UNDECLARED_PREFIX', { prefix }, `prefix ${prefix}`),
    );
    if (this.#endsLastRecord(name)) this.#closeDownTo(this.#recordAt, start);
    if (this.#recordAt === -1 && this.#rules.containers.has(name)) {
      const line = this.lexer.source.line();
      this.#events.push({ kind: 'container', name, attributes, line });
      if (!selfClosing) this.#push({ written, bindings, element: null });
      return;
    }
    const element = { name, attributes, children: [], start, end };
    this.#openElement({ written, bindings, element }, element);
    if (selfClosing) this.#closeTop(end);
  }

  close(written: string, start: number, end: number): void {
    if (this.#ignoredTags > 0) {
      this.#ignoredTags -= 1;
      return;
    }
    const at = this.#levelOf(written);
    if (at === -1) {
      this.#problem('NEWSROOM_XML_UNMATCHED_CLOSE', { name: shortName(written) });
      return;
    }
    if (at < this.#levels.length - 1) this.#closeDownTo(at + 1, start);
    this.#closeTop(end);
  }

  text(text: string): void {
    if (this.#recordAt === -1) return;
    const { children } = this.#levels.at(-1)!.element!;
    this.#characters += text.length;
    if (this.#characters > MAXIMUM_FIELD) {
      this.#problem('NEWSROOM_XML_FIELD_TOO_LARGE', { limit: MAXIMUM_FIELD }, 'once');
      return;
    }
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + text;
    else children.push(text);
  }

  /** Between the fields of a record it is layout. */
  blank(text: string): void {
    const isBetweenFields = this.#levels.length - 1 === this.#recordAt;
    if (this.#recordAt !== -1 && !isBetweenFields) this.text(text);
  }

  complain(code: ProblemCode, details: ProblemDetails | undefined): void {
    this.#problem(code, details ?? {});
  }

  /** At the end of the file. */
  end(): void {
    const isWhole = this.lexer.end();
    if (isWhole && this.#levels.length === 0) return;
    if (this.#recordAt !== -1) this.#leaveRecord(isWhole);
    this.#problem('NEWSROOM_XML_TRUNCATED', {});
    this.#levels.length = 0;
  }

  #problem(code: ProblemCode, details: ProblemDetails, once: string | null = null): void {
    if (once !== null) {
      if (this.#told.has(once + code)) return;
      this.#told.add(once + code);
    }
    this.#log.add(code, details, this.lexer.source.line());
  }

  #push(level: Level): void {
    this.#levels.push(level);
    this.lexer.openName = level.written;
  }

  #openElement(level: Level, element: XmlElement): void {
    if (this.#recordAt === -1) {
      this.#recordAt = this.#levels.length;
      this.#recordLine = this.lexer.source.line();
      this.lexer.source.keepFrom(element.start);
    } else this.#levels[this.#levels.length - 1]!.element!.children.push(element);
    this.#characters = 0;
    this.#push(level);
  }

  #closeTop(end: number): void {
    const level = this.#levels.pop()!;
    this.lexer.openName = this.#levels.at(-1)?.written ?? null;
    if (level.element === null) return;
    level.element.end = end;
    if (this.#levels.length === this.#recordAt) this.#finish(level.element, end, true);
  }

  #finish(element: XmlElement, end: number, isClosed: boolean): void {
    const parent = this.#levels[this.#recordAt - 1]?.written ?? null;
    const raw = this.lexer.source.takeKept(end);
    this.#recordAt = -1;
    this.#events.push({
      kind: 'record',
      element,
      parent,
      line: this.#recordLine,
      isClosed,
      raw,
    });
  }

  /** The levels from this one on end here, without end tags of their own. */
  #closeDownTo(at: number, end: number): void {
    while (this.#levels.length > at) {
      this.#problem('NEWSROOM_XML_UNCLOSED_ELEMENT', {
        name: shortName(this.#levels.at(-1)!.written),
      });
      this.#closeTop(end);
    }
  }

  #endsLastRecord(name: string): boolean {
    return (
      this.#recordAt !== -1 &&
      this.#rules.repeating.has(name) &&
      this.#levels[this.#recordAt]!.element!.name === name
    );
  }

  #levelOf(written: string): number {
    const { length } = this.#levels;
    if (length > 0 && this.#levels[length - 1]!.written === written) return length - 1;
    const exact = this.#levels.findLastIndex((level) => level.written === written);
    if (exact !== -1) return exact;
    const folded = written.toLowerCase();
    return this.#levels.findLastIndex((level) => level.written.toLowerCase() === folded);
  }

  /** A record that the file's end cuts: where it lacks its end tag alone, its reader decides. */
  #leaveRecord(isWhole: boolean): void {
    const { element } = this.#levels[this.#recordAt]!;
    const name = shortName(element!.name);
    const isBetweenFields = isWhole && this.#levels.length === this.#recordAt + 1;
    if (!isBetweenFields) this.#log.add('NEWSROOM_XML_HALF_RECORD', { name }, this.#recordLine);
    this.#levels.length = this.#recordAt;
    if (isBetweenFields) this.#finish(element!, Number.POSITIVE_INFINITY, false);
    else this.#events.push({ kind: 'half-record', name, line: this.#recordLine });
    this.#recordAt = -1;
  }
}

/** Names come from the file: a long one has no place in a message. */
function shortName(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}
