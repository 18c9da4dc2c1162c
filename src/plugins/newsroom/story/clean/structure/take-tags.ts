import { simplify } from '../boilerplate/simplify';
import { claim, isFree, type Desk, type DeskLine } from '../desk';
import { pattern } from '../language/pattern';

const LABEL =
  /^(?:tags?|tagged(?: as| under| with)?|topics?|keywords?|filed under|mots[- ]clés|étiquettes|etiquetas|temas|schlagworte|schlagwörter|themen|marcadores|palavras-chave|argomenti|الوسوم|كلمات دلالية)\s?[:：]?\s+/iu;
const SECTION_LABEL =
  /^(?:section|categor(?:y|ies)|posted in|filed in|rubrique|catégories?|sección|categorías?|rubrik|kategorien?|categorias?|sezione|القسم|التصنيف)\s?[:：]?\s+/iu;
/** Without a colon behind its label, a line in the text is a sentence like any other. */
const COLON = pattern('u')`^\P{L}{0,3}[\p{L} -]{3,20}\s?[:：]\s`;
const LONGEST_TAG = 6;
const MOST_TAGS = 40;

/** Tags and sections where a line or a list names them as such. */
export function takeTags({ lines, found }: Desk): void {
  lines.forEach((line, index) => {
    if (!isFree(line) || (line.place === 'body' && !COLON.test(line.text))) return;
    if (line.furniture?.rule === 'tags' && line.furniture.match === 'whole') {
      claim(line, 'tags');
      for (const tag of tagsBehind(lines, index)) addTag(tag.text, found.tags, tag);
      return;
    }
    takeLabelled(line, LABEL, (names) => {
      found.tags.push(...names.filter((name) => !found.tags.includes(name)));
      claim(line, 'tags', 'tag');
    });
    takeLabelled(line, SECTION_LABEL, (names) => {
      found.section ??= names[0] ?? null;
      claim(line, 'section', 'section');
    });
  });
}

function takeLabelled(line: DeskLine, label: RegExp, take: (names: string[]) => void): void {
  const match = label.exec(line.text);
  if (!match || !isFree(line) || line.shape.endsSentence) return;
  const names = line.text
    .slice(match[0].length)
    .split(/\s*[,،;|•·#]\s*/u)
    .filter((name) => name !== '');
  if (names.length > 0 && names.length <= MOST_TAGS) take(names);
}

/** The short lines of a list of tags, commas and bars on lines of their own between them. */
function tagsBehind(lines: readonly DeskLine[], opener: number): DeskLine[] {
  const tags: DeskLine[] = [];
  for (const line of lines.slice(opener + 1, opener + 1 + 2 * MOST_TAGS)) {
    if (line.furniture?.rule === 'fragment') continue;
    const isTag = isFree(line) && !line.furniture && line.place !== 'body';
    if (!isTag || line.shape.words > LONGEST_TAG || line.shape.endsSentence) break;
    if (tags.length > 0 && line.apart && tags.at(-1)?.apart === false) break;
    tags.push(line);
  }
  return tags;
}

function addTag(name: string, tags: string[], line: DeskLine): void {
  if (!tags.some((known) => simplify(known) === simplify(name))) tags.push(name);
  claim(line, 'tags', 'tag');
}
