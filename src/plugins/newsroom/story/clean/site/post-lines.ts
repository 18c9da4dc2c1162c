import type { LegacyPost } from '../../model';
import { segment } from '../page/passages/segment';
import { parsePage } from '../page/tree/parse';

const LINE_END = /\r\n|[\n\r\f\v\u2028\u2029]|\u0085(?! )/;
/** A blog's text comes with bare paragraphs, without an element around them. */
const MARKUP = /<[a-z!/]/i;

/** The lines of a post as a reader would see them, roughly: for counting, not for cleaning. */
export function postLines({ body, bodyFormat }: Pick<LegacyPost, 'body' | 'bodyFormat'>): string[] {
  if (bodyFormat !== 'html' && !MARKUP.test(body)) return body.split(LINE_END);
  return segment(parsePage(body).root).flatMap(({ text }) => text.split(LINE_END));
}
