import type { StoryRelatedPost } from '../../model';
import { parseDateline } from '../dateline';
import { claim, type DeskLine } from '../desk';
import { parseByline, readNameLine } from '../people';
import { labelledPromo } from './promo';
import { pattern } from '../language/pattern';

type RelatedItem = Pick<
  StoryRelatedPost,
  'headline' | 'teaser' | 'url' | 'byline' | 'authors' | 'dateline'
>;

interface DraftItem extends RelatedItem {
  words: number;
  line: DeskLine;
}

const BULLET = /^[>»›•*▪●∙·-]\s*/u;
/** "VIDEO 2:14", "5 min read". */
const CLOCK_LABEL = pattern(
  'u',
)`^(?:\p{L}+\s)?\d{1,3}(?::\d\d)?(?:\s?(?:min|mins|minutes?)(?:\s\p{L}+){0,2})?$`;
const SENTENCE = pattern('u')`[\p{L}\p{N}”"][.]$`;
const WEB_ADDRESS = /^https?:\/\/\S+$/i;
const TRUNCATED = /(?:\.{3}|…|\[…\])\s*(?:more|read more)?$/iu;
const SHORTEST_TEASER = 8;
/** A teaser on the next line, with no blank before it, is that much longer than its headline. */
const TEASER_TO_HEADLINE = 1.8;
/** One or two words over a headline are the name of its section. */
const SHORTEST_HEADLINE = 3;
const LONGEST_HEADLINE = 30;
const LONGEST_BYLINE = 12;

/**
 * The stories of a block of related ones: a headline each, and under it what there is of teaser,
 * byline, date and address. Where most have a teaser, a line without one is a caption or a section.
 */
export function readItems(lines: readonly DeskLine[]): RelatedItem[] {
  const items: DraftItem[] = [];
  for (const line of lines) {
    if (line.sign === 'caption' || CLOCK_LABEL.test(line.text)) continue;
    if (addToLast(items.at(-1), line)) claim(line, 'related-post', 'relatedPost');
    else if (!isLabel(line) && line.sign !== 'date') items.push(newItem(line));
  }
  const teasers = items.filter(({ teaser }) => teaser !== null).length;
  const needTeaser = teasers >= 2 && teasers * 4 >= items.length;
  const headlines = items.filter(({ line }) => !line.shape.endsSentence).length;
  // Among headlines a sentence is what a picture shows.
  const isHeadline = ({ line }: DraftItem) =>
    headlines < 2 || !SENTENCE.test(line.text) || line.shape.words > LONGEST_HEADLINE;
  return items.filter(isStory(needTeaser)).filter(isHeadline).map(finish);
}

/** "Video: Ferry stuck again" heads a story, "Video" does not. */
function isLabel({ furniture, shape }: DeskLine): boolean {
  if (!furniture) return false;
  return furniture.rule !== 'media-player' || shape.words <= SHORTEST_HEADLINE;
}

const isStory =
  (needTeaser: boolean) =>
  ({ teaser, words }: DraftItem): boolean =>
    words <= LONGEST_HEADLINE && (teaser !== null || (!needTeaser && words >= SHORTEST_HEADLINE));

function finish({ words: _words, line, ...item }: DraftItem): RelatedItem {
  claim(line, 'related-post', 'relatedPost');
  return item;
}

function newItem(line: DeskLine): DraftItem {
  const text = line.text.replace(BULLET, '');
  return {
    headline: labelledPromo(text, line.shape.words)?.headline ?? text,
    teaser: null,
    url: null,
    byline: null,
    authors: [],
    dateline: null,
    words: line.shape.words,
    line,
  };
}

/** Whether the line says more about the story above it, which it then is added to. */
function addToLast(item: DraftItem | undefined, line: DeskLine): boolean {
  if (!item) return false;
  if (WEB_ADDRESS.test(line.text) && item.url === null) {
    item.url = line.text;
    return true;
  }
  return addTeaser(item, line) || addByline(item, line);
}

function addTeaser(item: DraftItem, line: DeskLine): boolean {
  const { shape, text } = line;
  if (item.teaser !== null || shape.words < SHORTEST_TEASER || BULLET.test(text)) return false;
  if (!shape.endsSentence && !TRUNCATED.test(text)) return false;
  if (!line.apart && shape.words < item.words * TEASER_TO_HEADLINE) return false;
  const head = parseDateline(text);
  item.teaser = head ? text.slice(head.prefix.length).trim() : text;
  if (!head) return true;
  item.dateline = head.dateline;
  item.byline ??= head.byline;
  if (item.authors.length === 0) item.authors = head.authors.map(({ name }) => name);
  return true;
}

function addByline(item: DraftItem, line: DeskLine): boolean {
  if (item.byline !== null || item.teaser !== null || line.furniture) return false;
  if (line.shape.words > LONGEST_BYLINE) return false;
  const authors = parseByline(line.text)?.authors ?? readNameLine(line.text);
  if (!authors || authors.length === 0) return false;
  item.byline = line.text;
  item.authors = authors.map(({ name }) => name);
  return true;
}
