import type { FrontMatter } from '../markdown/front-matter';

/** A line of one sign, as long as the title above it. */
const LINE = /^([!-/:-@[-`{-~])\1+[ \t]*$/;
const FIELD = /^:([A-Za-z][\w -]{0,40}):(?:[ \t]+(.*))?$/;
/** Nikola writes its fields as comments. */
const COMMENT_FIELD = /^\.\. ([a-z][\w-]{0,40}):[ \t]*(.*)$/;

/**
 * What a reStructuredText document says of itself: its title, and the list of fields below or above it
 * (docinfo, as Pelican and Sphinx' blogs have it; Nikola's comments). The rest is its text.
 */
export function docInfoOf(text: string): FrontMatter {
  const lines = text.replace(/\t/g, '    ').split('\n');
  const fields: Record<string, string | string[]> = {};
  let at = 0;
  for (;;) {
    const title: Title | null = titleAt(lines, at);
    const isOwn = title !== null && (fields['title'] ?? title.words) === title.words;
    const read = isOwn ? title.end : (blank(lines, at) ?? fieldAt(lines, at, fields));
    if (read === null) break;
    if (isOwn) fields['title'] = title.words;
    at = read;
  }
  return { fields, body: lines.slice(at).join('\n'), isBroken: false };
}

/** Each of these gives where to go on, or null where something else stands. */
function blank(lines: readonly string[], at: number): number | null {
  return at < lines.length && lines[at]!.trim() === '' ? at + 1 : null;
}

function fieldAt(
  lines: readonly string[],
  at: number,
  fields: Record<string, string | string[]>,
): number | null {
  const [, name, value = ''] =
    FIELD.exec(lines[at] ?? '') ?? COMMENT_FIELD.exec(lines[at] ?? '') ?? [];
  if (name === undefined) return null;
  let end = at + 1;
  while (/^ +\S/.test(lines[end] ?? '')) end += 1;
  const parts = [value, ...lines.slice(at + 1, end)].map((part) => part.trim());
  const items = parts.filter((part) => part !== '');
  const isList = items.length > 0 && items.every((item) => item.startsWith('- '));
  fields[name.toLowerCase()] = isList ? items.map((item) => item.slice(2)) : items.join(' ');
  return end;
}

interface Title {
  words: string;
  end: number;
}

function titleAt(lines: readonly string[], at: number): Title | null {
  const isOverlined = LINE.test(lines[at] ?? '');
  const words = (lines[isOverlined ? at + 1 : at] ?? '').trim();
  const below = lines[isOverlined ? at + 2 : at + 1] ?? '';
  const isTitle = words !== '' && LINE.test(below) && below.trim().length >= [...words].length - 2;
  return isTitle ? { words, end: at + (isOverlined ? 3 : 2) } : null;
}
