import { claim, isFree, type Desk } from '../desk';
import { contentWords } from './likelihood/content-words';
import { pattern } from '../language/pattern';

const LEAST_SHARED = 3;
/** Of the words of a clip's title its description says so many again. */
const LEAST_RESTATED = 0.5;
/** The paragraph that the story begins with speaks of the headline so many times as much. */
const TIMES_MORE = 2;

/**
 * A clip above the text has a title and a description, which reads like a first paragraph. It says
 * its own title again, and the paragraph behind it the headline: that one begins the story.
 */
export function takeClipNote({ lines, found }: Desk): void {
  const start = lines.findIndex((line) => line.place === 'body' && isFree(line));
  const [label, title, note] = lines.slice(Math.max(0, start - 2), start + 1);
  const lead = lines.slice(start + 1).find((line) => line.place === 'body' && isFree(line));
  if (start < 2 || !label || !title || !note || !lead || found.headline === null) return;
  if (label.furniture?.rule !== 'media-player' || label.furniture.match !== 'whole') return;
  if (!isFree(title) || title.furniture || title.shape.endsSentence) return;
  const restated = shared(title.text, note.text);
  if (restated < LEAST_SHARED || restated < LEAST_RESTATED * topicOf(title.text).size) return;
  const ofHeadline = shared(found.headline, lead.text);
  if (ofHeadline < LEAST_SHARED) return;
  if (ofHeadline < TIMES_MORE * shared(found.headline, note.text)) return;
  for (const line of [title, note]) claim(line, 'media-player');
}

const POSSESSIVE = pattern('gu')`['’]s?(?!\p{L})`;

const topicOf = (text: string): Set<string> => new Set(contentWords(text.replace(POSSESSIVE, '')));

function shared(one: string, other: string): number {
  const words = topicOf(other);
  return [...topicOf(one)].filter((word) => words.has(word)).length;
}
