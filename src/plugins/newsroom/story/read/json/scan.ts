/** What a look at the brackets and strings of a JSON text tells, without building any of it. */
export interface JsonScan {
  /** Most arrays and objects open at once. */
  depth: number;
  /** Offset of the first character that can't stand there; the text's length when it ends early; -1 when all is well formed. */
  failsAt: number;
  /** The text up to the last whole object of the outermost list that was left open, closed again. */
  untilLastWhole: string | null;
}

interface Open {
  closing: ']' | '}';
  /** Behind the last whole object of a list; -1 before there is one. */
  wholeUntil: number;
}

const TOKEN =
  // eslint-disable-next-line no-control-regex
  /\s+|[[\]{}:,]|"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;

/** What may come next, by the token before it and by what is open. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma' | 'end';

/**
 * Finds where a JSON text (RFC 8259) breaks, and what stands whole before it. JSON.parse tells no
 * place for some errors, and quotes the text for others, where passwords may stand.
 */
export function scanJson(text: string): JsonScan {
  const open: Open[] = [];
  let depth = 0;
  let expected: Expected = 'value';
  let at = 0;

  const fails = (): JsonScan => ({ depth, failsAt: at, untilLastWhole: closedAgain(text, open) });
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) return fails();
    const first = token[0] ?? '';
    if (first.trim() !== '') {
      const next = follow(first, expected, open);
      if (next === null) return fails();
      depth = Math.max(depth, open.length);
      const around = open.at(-1);
      if (next === 'whole' && first === '}' && around) around.wholeUntil = at + 1;
      expected = next !== 'whole' ? next : around ? 'comma' : 'end';
    }
    at += token.length;
  }
  return expected === 'end' ? { depth, failsAt: -1, untilLastWhole: null } : fails();
}

/** What is expected behind a token, `whole` when it ends a value; null where it can't stand. */
function follow(first: string, expected: Expected, open: Open[]): Expected | 'whole' | null {
  const isValuePlace = expected === 'value' || expected === 'value or ]';
  const ends = (closing: string, empty: Expected) =>
    open.at(-1)?.closing === closing && (expected === 'comma' || expected === empty);
  switch (first) {
    case '{':
    case '[':
      if (!isValuePlace) return null;
      open.push({ closing: first === '{' ? '}' : ']', wholeUntil: -1 });
      return first === '{' ? 'key or }' : 'value or ]';
    case '}':
    case ']':
      if (!ends(first, first === '}' ? 'key or }' : 'value or ]')) return null;
      open.pop();
      return 'whole';
    case ':':
      return expected === 'colon' ? 'value' : null;
    case ',':
      if (expected !== 'comma') return null;
      return open.at(-1)?.closing === '}' ? 'key' : 'value';
    case '"':
      if (expected === 'key' || expected === 'key or }') return 'colon';
      return isValuePlace ? 'whole' : null;
    default:
      return isValuePlace ? 'whole' : null;
  }
}

/** Outermost first, so that a record whose own lists are whole is not kept as half a record. */
function closedAgain(text: string, open: readonly Open[]): string | null {
  const list = open.findIndex(({ closing, wholeUntil }) => closing === ']' && wholeUntil !== -1);
  const found = open[list];
  if (!found) return null;
  const closing = open
    .slice(0, list + 1)
    .map((one) => one.closing)
    .reverse();
  return text.slice(0, found.wholeUntil) + closing.join('');
}

/** How many arrays and objects are open at once at most; for well-formed text. */
export function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < json.length; at += 1) {
    switch (json.charCodeAt(at)) {
      case QUOTE:
        at = endOfString(json, at);
        break;
      case 0x5b:
      case 0x7b:
        depth += 1;
        if (depth > deepest) deepest = depth;
        break;
      case 0x5d:
      case 0x7d:
        depth -= 1;
        break;
    }
  }
  return deepest;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

function endOfString(json: string, start: number): number {
  for (let at = start + 1; ; at += 1) {
    at = json.indexOf('"', at);
    if (at === -1) return json.length;
    let slashes = 0;
    while (json.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
}

/** 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
  }
  return line;
}
