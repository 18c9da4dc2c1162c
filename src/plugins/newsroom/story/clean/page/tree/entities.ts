import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** Gathers what the tokenizer makes of one text or of one attribute's value. */
class Gatherer implements TokenizerCallbacks {
  source = '';
  decoded = '';

  ontext(start: number, end: number): void {
    this.decoded += this.source.slice(start, end);
  }
  ontextentity(codePoint: number): void {
    this.decoded += String.fromCodePoint(codePoint);
  }
  onattribdata(start: number, end: number): void {
    this.decoded += this.source.slice(start, end);
  }
  onattribentity(codePoint: number): void {
    this.decoded += String.fromCodePoint(codePoint);
  }
  onattribend(): void {}
  onattribname(): void {}
  oncdata(): void {}
  onclosetag(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onopentagend(): void {}
  onopentagname(): void {}
  onprocessinginstruction(): void {}
  onselfclosingtag(): void {}
}

const gatherer = new Gatherer();
const tokenizer = new Tokenizer({ decodeEntities: true }, gatherer);

function decode(source: string): string {
  gatherer.source = source;
  gatherer.decoded = '';
  tokenizer.reset();
  tokenizer.write(source);
  tokenizer.end();
  return gatherer.decoded;
}

/** A text without tags, its character references as the characters they stand for. */
export const decodeText = (text: string): string => (text.includes('&') ? decode(text) : text);

/** The same of an attribute's value, where browsers are less forgiving; `quote` may be empty. */
export const decodeAttribute = (value: string, quote: string): string =>
  value.includes('&') ? decode(`<a b=${quote}${value}${quote}>`) : value;
