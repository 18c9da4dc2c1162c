import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';

import { isFields, type Fields } from '../json/fields';

export interface FrontMatter {
  fields: Fields;
  body: string;
  /** Where it could not be parsed: read line by line as far as it went. */
  isBroken: boolean;
}

interface Fence {
  pattern: RegExp;
  parse: (text: string) => unknown;
}

/** YAML as of Jekyll, Eleventy, Hexo; TOML as of Hugo and Zola; JSON as of Hugo. */
const FENCES: readonly Fence[] = [
  {
    pattern: /^---[ \t]*\n([^]*?)(?<=\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/,
    parse: parseFrontYaml,
  },
  {
    pattern: /^\+\+\+[ \t]*\n([^]*?)(?<=\n)\+\+\+[ \t]*(?:\n|$)/,
    parse: (text) => parseToml(text),
  },
  { pattern: /^(\{[ \t]*\n[^]*?\n\})[ \t]*(?:\n|$)/, parse: (text) => JSON.parse(text) as unknown },
];

/** `Title: …` lines at the top, as Python-Markdown, Pelican and MultiMarkdown have them. */
const HEADER = /^(?:[A-Za-z][\w -]{0,40}:[ \t].*\n(?:[ \t]{2,}\S.*\n)*)+(?=\n|$)/;

/** Hexo takes fields without a fence above them, ended by one. */
const UNFENCED =
  /^((?:[A-Za-z_][\w-]{0,40}:(?:[ \t].*)?\n(?:(?:[ \t]+|-[ \t]).*\n)*)+)---[ \t]*(?:\n|$)/;

/** The fields above a text, and the text. Line ends have to be `\n`. Without any: no fields, all text. */
export function frontMatterOf(text: string): FrontMatter {
  for (const { pattern, parse } of FENCES) {
    const found = pattern.exec(text);
    if (!found) continue;
    const head = found[1] ?? '';
    const body = text.slice(found[0].length);
    const fields = parsed(head, parse);
    if (fields) return { fields, body, isBroken: false };
    // A rule above and below some words is no front matter.
    if (/^[\w-]+\s*[:=]/m.test(head)) return { fields: lineFields(head), body, isBroken: true };
  }
  const unfenced = UNFENCED.exec(text);
  const head = unfenced?.[1] ?? '';
  const fields = /^(?:title|date):/im.test(head) ? parsed(head, parseFrontYaml) : null;
  if (unfenced && fields) {
    return { fields, body: text.slice(unfenced[0].length), isBroken: false };
  }
  const header = HEADER.exec(text)?.[0] ?? '';
  return /^title:/im.test(header)
    ? { fields: lineFields(header), body: text.slice(header.length), isBroken: false }
    : { fields: {}, body: text, isBroken: false };
}

/** Aliases can be made to grow without end; no author needs a hundred. */
function parseFrontYaml(text: string): unknown {
  return parseYaml(text, { maxAliasCount: 100, logLevel: 'error' });
}

/** The fields; none for an empty head; null for what is no list of fields. */
function parsed(head: string, parse: Fence['parse']): Fields | null {
  try {
    const fields = parse(head);
    return fields == null ? {} : isFields(fields) ? fields : null;
  } catch {
    return null;
  }
}

/** `name: value` lines, and lines that go on with the one before, indented. */
function lineFields(head: string): Fields {
  const fields: Array<[string, string]> = [];
  for (const line of head.split('\n')) {
    const [, name, value = ''] = /^([A-Za-z_][\w -]{0,40}?)\s*[:=]\s*(.*)$/.exec(line) ?? [];
    const last = fields.at(-1);
    if (name !== undefined) fields.push([name.toLowerCase(), unquoted(value)]);
    else if (last && /^\s+\S/.test(line)) last[1] += ` ${line.trim()}`;
  }
  return Object.fromEntries(fields);
}

function unquoted(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/, '$2');
}
