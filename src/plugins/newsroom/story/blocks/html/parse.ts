import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

import { impliedEndOf, SCOPES, VOID_ELEMENTS, WITHOUT_TEXT } from './element-kinds';
import type { HtmlElement, HtmlNode } from './tree';

/**
 * Elements nested deeper are left out and their text joins the element above: whoever walks the tree
 * may recurse without fear for the stack, and no page written by people gets there. An open element
 * is looked for no further up than that, either.
 */
const DEEPEST = 200;

const FOREIGN = new Set(['svg', 'math']);

/** Parses a fragment or a page, however broken. Comments, doctypes and programs are left out. */
export function parseHtml(html: string): HtmlNode[] {
  const builder = new TreeBuilder(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, builder);
  tokenizer.write(html);
  tokenizer.end();
  return builder.root.children;
}

/** Built on the tokenizer: the stack of htmlparser2's own parser takes quadratic time in its depth. */
class TreeBuilder implements TokenizerCallbacks {
  readonly root: HtmlElement = { tag: '', attributes: {}, children: [] };

  private readonly open: HtmlElement[] = [this.root];

  private tag = '';

  private attributes: Record<string, string> = {};

  private attribute = '';

  private value = '';

  /** How many of the open elements have no text of the story, or are drawings. */
  private hidden = 0;

  private foreign = 0;

  constructor(private readonly html: string) {}

  ontext(start: number, end: number): void {
    this.addText(this.html.slice(start, end));
  }

  ontextentity(codePoint: number): void {
    this.addText(String.fromCodePoint(codePoint));
  }

  oncdata(start: number, end: number): void {
    this.ontext(start, end);
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.html.slice(start, end).toLowerCase();
    this.attributes = {};
  }

  onattribname(start: number, end: number): void {
    this.attribute = this.html.slice(start, end).toLowerCase();
    this.value = '';
  }

  onattribdata(start: number, end: number): void {
    this.value += this.html.slice(start, end);
  }

  onattribentity(codePoint: number): void {
    this.value += String.fromCodePoint(codePoint);
  }

  onattribend(): void {
    if (!Object.hasOwn(this.attributes, this.attribute)) {
      this.attributes[this.attribute] = this.value;
    }
  }

  onopentagend(): void {
    this.addElement(VOID_ELEMENTS.has(this.tag));
  }

  /** HTML takes no notice of the slash, drawings do. */
  onselfclosingtag(): void {
    this.addElement(VOID_ELEMENTS.has(this.tag) || FOREIGN.has(this.tag) || this.foreign > 0);
  }

  onclosetag(start: number, end: number): void {
    const tag = this.html.slice(start, end).toLowerCase();
    const at = this.lastOpen((name) => name === tag, SCOPES);
    if (at !== -1) this.closeFrom(at);
  }

  isInForeignContext(): boolean {
    return this.foreign > 0;
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  private addElement(isClosed: boolean): void {
    const implied = impliedEndOf(this.tag);
    const ended = implied ? this.lastOpen((name) => implied.ends.has(name), implied.within) : -1;
    if (ended !== -1) this.closeFrom(ended);

    const element = { tag: this.tag, attributes: this.attributes, children: [] };
    if (this.open.length <= DEEPEST) this.open.at(-1)?.children.push(element);
    if (isClosed) return;
    this.open.push(element);
    if (WITHOUT_TEXT.has(this.tag)) this.hidden += 1;
    if (FOREIGN.has(this.tag)) this.foreign += 1;
  }

  /** The tokenizer gives a text in pieces, one for each entity in it. */
  private addText(text: string): void {
    if (this.hidden > 0) return;
    const { children } = this.open[Math.min(this.open.length - 1, DEEPEST)] ?? this.root;
    const before = children.at(-1);
    if (typeof before === 'string') children[children.length - 1] = before + text;
    else children.push(text);
  }

  /** Index of the innermost open element that fits, -1 when a limit stands before it. */
  private lastOpen(fits: (tag: string) => boolean, limits: ReadonlySet<string>): number {
    const lowest = Math.max(1, this.open.length - DEEPEST);
    for (let index = this.open.length - 1; index >= lowest; index -= 1) {
      const tag = this.open[index]?.tag ?? '';
      if (fits(tag)) return index;
      if (limits.has(tag)) break;
    }
    return -1;
  }

  private closeFrom(index: number): void {
    while (this.open.length > index) {
      const tag = this.open.pop()?.tag ?? '';
      if (WITHOUT_TEXT.has(tag)) this.hidden -= 1;
      if (FOREIGN.has(tag)) this.foreign -= 1;
    }
  }
}
