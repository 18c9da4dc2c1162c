import { escapeHtml, readHtml, sanitizeBlocks } from '../../blocks';
import type { Block, RemovedLine, Repair } from '../../model';
import { legacyPost } from '../../read/records/post';
import { assemble } from '../assemble';
import { rejoinWrappedLines } from '../repair';
import { DEFAULT_PROFILE, type RuleProfile } from '../rules';
import { spareFurniture } from '../structure/spare-furniture';
import { sweep } from '../structure/sweep';
import { fragmentBody } from './fragment-body';
import { layOutFragment } from './lay-out-fragment';
import { leavesOf } from './leaves';
import { officeLists } from './office-lists';
import { settleFragment } from './settle-fragment';

/** What a clipboard holds. */
export interface Pasted {
  /** As a browser or a word processor copies it; null where there is text alone. */
  html: string | null;
  text: string;
  /** Of the text that it is pasted into. */
  language: string | null;
}

export interface CleanedPaste {
  blocks: Block[];
  repairs: Repair[];
  removed: RemovedLine[];
}

/**
 * Something that is pasted into a text, cleaned by the rules of an import: mended, and without the
 * furniture of the page that it was copied from. Bylines, datelines and what leads elsewhere stay where
 * they are: in the middle of a body there is no field that they could go to.
 */
export function cleanPasted(
  { html, text, language }: Pasted,
  rules: RuleProfile = DEFAULT_PROFILE,
): CleanedPaste {
  const body = html === null ? paragraphsOf(text) : officeLists(copiedPart(html));
  const { blocks } = readHtml(body);
  const leaves = leavesOf(blocks);
  const post = legacyPost({ format: 'html', language, body, bodyFormat: 'html', raw: body });
  const desk = layOutFragment(post, leaves, null, rules);
  // As if it were known: the last paragraph keeps the credit at its end.
  desk.found.credit = '';
  settleFragment(desk, leaves);
  sweep(desk);
  spareFurniture(desk);
  const { repairs, removed, ...story } = assemble(desk);
  return {
    blocks: sanitizeBlocks(fragmentBody(blocks, leaves, desk, { ...story, repairs })),
    repairs,
    removed,
  };
}

/** Windows puts the whole document into the clipboard, and marks what was copied of it. */
function copiedPart(html: string): string {
  const start = html.indexOf('<!--StartFragment-->');
  const end = html.lastIndexOf('<!--EndFragment-->');
  return start >= 0 && end > start ? html.slice(start + '<!--StartFragment-->'.length, end) : html;
}

/**
 * Lines that a program has wrapped are one again. Those with a blank line between them are paragraphs;
 * without one anywhere, each line is.
 */
function paragraphsOf(text: string): string {
  const joined = rejoinWrappedLines(text.replace(/\r\n?/g, '\n').split('\n'));
  const lines = joined
    .map((paragraph) => paragraph.text)
    .join('\n')
    .trim();
  const paragraphs = /\n[ \t]*\n/.test(lines) ? lines.split(/\n(?:[ \t]*\n)+/) : lines.split('\n');
  return paragraphs
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');
}
