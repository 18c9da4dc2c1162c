import { claim, isFree, type Desk, type DeskLine } from '../desk';
import { simplify } from '../boilerplate/simplify';
import { foldCase } from '../language/fold-case';
import { pattern } from '../language/pattern';

/** A note on the author is one of the last paragraphs, or stands a little behind them. */
const LAST_PARAGRAPHS = 2;
const REACH_BEHIND = 6;
const LONGEST = 70;
/** In words, of a note with a heading of its own. */
const LONGEST_ANNOUNCED = 150;

const IS =
  /^(?:is|was|has been|has worked|covers|covered|writes|wrote|reports|joined|works|serves|est|couvre|écrit|es|cubre|escribe|ist|schreibt|arbeitet|é|cobre|escreve|scrive|lavora)$/u;
/** Read over a line that is reduced to its words. */
const CRAFT =
  /(?<![^ '])(?:reporters?|journalists?|writers?|editors?|correspondents?|columnists?|producers?|contributors?|anchors?|author|professor|fellow|journaliste|rédact[^ ']+|correspondant[^ ']*|periodistas?|redactor[^ ']*|corresponsal[^ ']*|redakteur[^ ']*|journalist[^ ']*|korrespondent[^ ']*|jornalistas?|repórter[^ ']*|editor[ae]s?|giornalist[^ ']+|redattor[^ ']+|covers|covered|reports on|writes about)(?![^ '])/;
/** "About Ann Lee", alone on its line above the note; its case is folded. */
const ABOUT = pattern(
  'u',
)`^(?:about|sobre|über|acerca de|chi è|à propos (?:de |d['’]))\s*(\p{Ll}[\p{L}\p{M}.'’-]+(?:\s\p{Ll}[\p{L}\p{M}.'’-]+){1,3})$`;
/** A verb comes at once: "Ann Lee is …", "Lee, who lives in Rome, covers …" is no note. */
const VERB_WITHIN = 5;

/**
 * What a paper says of its author behind the text: "Ann Lee is a reporter with the Gazette." It is
 * known by the author's own name at its head and a verb of office behind it, or by a heading that
 * announces it.
 */
export function takeAuthorNote({ lines, found }: Desk): void {
  const heads = found.authors.flatMap(({ name }) => headsOf(name));
  const end = endOf(lines).filter(isFree);
  end.forEach((line, index) => {
    const next = end[index + 1];
    if (next !== undefined && isHeadingOf(line, next, heads)) {
      claim(line, 'author-note');
      claim(next, 'author-note');
    } else if (isFree(line) && isNote(line, heads)) {
      claim(line, 'author-note');
    }
  });
}

/**
 * A company's own words are announced alike ("About Acme Works": "Acme Works makes …") and belong to
 * its release, so the name must be an author's, or stand within the note and not at its head.
 */
function isHeadingOf(line: DeskLine, note: DeskLine, heads: readonly string[]): boolean {
  if (!isFree(line) || note.shape.words > LONGEST_ANNOUNCED) return false;
  const name = simplify(ABOUT.exec(foldCase(line.text))?.[1] ?? '');
  if (name === '') return false;
  const said = simplify(note.text);
  if (heads.includes(name)) return said.includes(name.split(' ').at(-1)!);
  return said.indexOf(` ${name} `) > 0;
}

/** The full name, and its first word: many notes call the author by it. */
function headsOf(name: string): string[] {
  const full = simplify(name);
  const [given = ''] = full.split(' ');
  return given.length > 2 && given !== full ? [full, given] : [full];
}

function endOf(lines: readonly DeskLine[]): DeskLine[] {
  const body = lines.flatMap((line, index) =>
    line.place === 'body' && isFree(line) ? [index] : [],
  );
  const from = body.at(-LAST_PARAGRAPHS) ?? lines.length;
  // A text of one or two paragraphs has no room for a note in it.
  if (body.length <= LAST_PARAGRAPHS) return [];
  return lines.slice(from, (body.at(-1) ?? from) + 1 + REACH_BEHIND);
}

function isNote({ text, shape }: DeskLine, heads: readonly string[]): boolean {
  if (shape.words > LONGEST) return false;
  const simple = simplify(text);
  const isOfThem = heads.some((head) => {
    if (!simple.startsWith(`${head} `)) return false;
    const behind = simple.slice(head.length + 1).split(' ', VERB_WITHIN);
    return behind.some((word) => IS.test(word));
  });
  return isOfThem && CRAFT.test(simple);
}
