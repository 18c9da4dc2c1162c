import { NewsroomError } from '../../errors';
import type { Block, HeadingBlock } from '../../model';
import { htmlBlock } from '../conventions';
import { sanitizeFragment } from '../html/sanitize-fragment';
import { inlineText } from '../inline';
import { sanitizeImage } from './image';
import { sanitizeInline, sanitizeTexts } from './inline';
import { legalText } from './legal-text';
import { sanitizeList } from './list';
import { childrenOf, isNode, type LooseNode } from './node';

type Sanitizer = (node: LooseNode) => Block[];

const SANITIZERS: Readonly<Record<Block['type'], Sanitizer>> = {
  paragraph: (node) => [{ type: 'paragraph', children: sanitizeInline(childrenOf(node)) }],
  heading: (node) => [
    { type: 'heading', level: levelOf(node.level), children: sanitizeInline(childrenOf(node)) },
  ],
  quote: (node) => [{ type: 'quote', children: sanitizeInline(childrenOf(node)) }],
  list: (node) => {
    const list = sanitizeList(node);
    return list ? [list] : [];
  },
  code: sanitizeCode,
  image: sanitizeImage,
};

/**
 * The last step before a body is stored: what comes out passes Strapi's Blocks validation and is
 * safe to show. Texts stay, whatever node they came in; a second run changes nothing.
 *
 * @throws NewsroomError NEWSROOM_BODY_INVALID when it is not an array of blocks at all.
 */
export function sanitizeBlocks(body: unknown): Block[] {
  if (!Array.isArray(body)) throw invalid(body, 'the body');
  return body.flatMap((node: unknown, index) => {
    if (!isNode(node) || typeof node.type !== 'string') throw invalid(node, `block ${index + 1}`);
    return sanitizeBlock(node, node.type);
  });
}

function sanitizeBlock(node: LooseNode, type: string): Block[] {
  if (Object.hasOwn(SANITIZERS, type)) return SANITIZERS[type as Block['type']](node);
  const children = sanitizeInline([node]);
  return inlineText(children).trim() ? [{ type: 'paragraph', children }] : [];
}

function sanitizeCode(node: LooseNode): Block[] {
  const language = typeof node.language === 'string' ? legalText(node.language).trim() : '';
  const texts = sanitizeTexts(childrenOf(node));
  if (language.toLowerCase() !== 'html') {
    return [{ type: 'code', ...(language && { language }), children: texts }];
  }
  const html = sanitizeFragment(inlineText(texts)).trim();
  return html ? [htmlBlock(html)] : [];
}

function levelOf(level: unknown): HeadingBlock['level'] {
  const isLevel = Number.isInteger(level) && Number(level) >= 1 && Number(level) <= 6;
  return isLevel ? (level as HeadingBlock['level']) : 2;
}

function invalid(value: unknown, at: string): NewsroomError {
  const reason = value === null ? 'null' : Array.isArray(value) ? 'an array' : `a ${typeof value}`;
  return new NewsroomError('NEWSROOM_BODY_INVALID', { reason, at });
}
