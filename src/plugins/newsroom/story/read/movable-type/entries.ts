/**
 * The import format of Movable Type, TypePad and many after them: entries parted by eight dashes,
 * their sections by five; the first section is fields, the others begin with their name.
 */
export interface MovableTypeEntry {
  /** In their order; some come several times. */
  fields: Array<readonly [name: string, value: string]>;
  sections: Array<{ name: string; text: string }>;
  /** 1-based line of the file where it begins. */
  line: number;
}

const ENTRY_END = /^-{8}\s*$/;
const SECTION_END = /^-{5}\s*$/;
const SECTION_START =
  /^(BODY|EXTENDED BODY|EXCERPT|KEYWORDS|COMMENT|PING|TRACKBACK|[A-Z][A-Z ]{2,30}):\s*$/;
const FIELD = /^([A-Z][A-Z0-9_ ]*):[ \t]?(.*)$/;

/** The entries of an export. Dashes in a text end nothing: a section's name must follow them. */
export function* entriesOf(text: string): Generator<MovableTypeEntry> {
  const lines = text.split(/\r\n|\n|\r/);
  let entry = emptyEntry(1);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const nextAt = nextWordsAt(lines, at + 1);
    const next = lines[nextAt] ?? null;
    if (ENTRY_END.test(line) && (next === null || FIELD.test(next))) {
      if (hasContent(entry)) yield entry;
      entry = emptyEntry(at + 2);
    } else if (SECTION_END.test(line) && endsSection(next)) {
      const name = SECTION_START.exec(next ?? '')?.[1];
      if (name !== undefined) at = nextAt;
      entry.sections.push({ name: name ?? '', text: '' });
    } else addLine(entry, line);
  }
  if (hasContent(entry)) yield entry;
}

function emptyEntry(line: number): MovableTypeEntry {
  return { fields: [], sections: [], line };
}

function hasContent({ fields, sections }: MovableTypeEntry): boolean {
  return fields.length > 0 || sections.some(({ text }) => text.trim() !== '');
}

function endsSection(next: string | null): boolean {
  return (
    next === null || SECTION_START.test(next) || SECTION_END.test(next) || ENTRY_END.test(next)
  );
}

/** The next line that is not blank; TypePad leaves some between its sections. */
function nextWordsAt(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && !lines[at]?.trim()) at += 1;
  return at;
}

function addLine(entry: MovableTypeEntry, line: string): void {
  const section = entry.sections.at(-1);
  if (section) {
    section.text += section.text === '' ? line : `\n${line}`;
    return;
  }
  const [, name, value] = FIELD.exec(line) ?? [];
  if (name !== undefined && value !== undefined) entry.fields.push([name, value]);
}

/** The first value of a field; null when it is not there or empty. */
export function fieldOf(entry: MovableTypeEntry, name: string): string | null {
  const value = entry.fields.find(([known]) => known === name)?.[1];
  return value?.trim() ? value : null;
}

export function fieldsOfName(entry: MovableTypeEntry, name: string): string[] {
  return entry.fields.flatMap(([known, value]) =>
    known === name && value.trim() ? [value.trim()] : [],
  );
}

/** The text of a section; null when it is not there or blank. */
export function sectionOf(entry: MovableTypeEntry, name: string): string | null {
  const text = entry.sections.find((section) => section.name === name)?.text;
  return text?.trim() ? text.replace(/^\n+|\s+$/g, '') : null;
}
