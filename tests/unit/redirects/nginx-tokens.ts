/**
 * The words of a configuration, a list a directive, by the rules of nginx's own reader
 * (ngx_conf_read_token): a word ends at space, `;` or `{`; in quotes a backslash takes quotes,
 * backslashes and \t \r \n, and stays before anything else; `#` begins a comment where a word would.
 */
export function nginxTokens(text: string): string[][] {
  const directives: string[][] = [];
  let words: string[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text[at]!;
    if (/\s/.test(character)) at += 1;
    else if (character === '#') at = endOf(text, '\n', at);
    else if (character === ';' || character === '{') {
      if (words.length === 0) throw new Error(`unexpected "${character}"`);
      directives.push(words);
      words = [];
      at += 1;
    } else if (character === '}') {
      if (words.length > 0) throw new Error('unexpected "}"');
      at += 1;
    } else if (character === '"' || character === "'") {
      const [word, next] = quotedWord(text, at);
      if (!/[\s;{)]/.test(text[next] ?? '')) throw new Error(`unexpected "${text[next]}"`);
      words.push(word);
      at = next;
    } else {
      const next = at + text.slice(at).search(/[\s;{]|$/);
      words.push(text.slice(at, next));
      at = next;
    }
  }
  if (words.length > 0) throw new Error('unexpected end of file');
  return directives;
}

const ESCAPED: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '\\': '\\',
  t: '\t',
  r: '\r',
  n: '\n',
};

function quotedWord(text: string, start: number): [word: string, next: number] {
  let word = '';
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === text[start]) return [word, at + 1];
    if (character !== '\\') word += character;
    else {
      at += 1;
      word += ESCAPED[text[at]!] ?? `\\${text[at]}`;
    }
  }
  throw new Error('unexpected end of file in quotes');
}

function endOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? text.length : found + 1;
}
