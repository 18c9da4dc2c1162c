import { closedObject, listOf, nullable, openObject, schemaRef } from './json-schema';
import type { JsonSchema } from './json-schema';

const TEXT: JsonSchema = { type: 'string' };
const FLAG: JsonSchema = { type: 'boolean' };
const MARKS = { bold: FLAG, italic: FLAG, underline: FLAG, strikethrough: FLAG, code: FLAG };

const node = (type: string, more: Record<string, JsonSchema>, optional: string[] = []) => {
  const properties = { type: { const: type }, ...more };
  return closedObject(
    properties,
    Object.keys(properties).filter((key) => !optional.includes(key)),
  );
};

const oneOf = (...names: string[]): JsonSchema => ({ anyOf: names.map(schemaRef) });
const INLINE = { children: listOf(schemaRef('InlineNode')) };
const TEXTS = { children: listOf(schemaRef('TextNode')) };

/** Strapi's Blocks as `story/model.ts` has them; a test holds the client's types against those. */
export const BLOCK_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  Blocks: listOf(schemaRef('Block')),
  Block: oneOf(
    'ParagraphBlock',
    'HeadingBlock',
    'QuoteBlock',
    'ListBlock',
    'CodeBlock',
    'ImageBlock',
  ),
  TextNode: node('text', { text: TEXT, ...MARKS }, Object.keys(MARKS)),
  LinkNode: node('link', { url: TEXT, ...TEXTS }),
  InlineNode: oneOf('TextNode', 'LinkNode'),
  ParagraphBlock: {
    ...node('paragraph', INLINE),
    description: 'An embed is a paragraph whose only child is a link with its own url as text.',
  },
  HeadingBlock: node('heading', {
    level: { type: 'integer', enum: [1, 2, 3, 4, 5, 6] },
    ...INLINE,
  }),
  QuoteBlock: node('quote', INLINE),
  ListItemNode: node('list-item', INLINE),
  ListBlock: node(
    'list',
    {
      format: { type: 'string', enum: ['ordered', 'unordered'] },
      indentLevel: { type: 'integer' },
      children: listOf(oneOf('ListItemNode', 'ListBlock')),
    },
    ['indentLevel'],
  ),
  CodeBlock: {
    ...node('code', { language: TEXT, ...TEXTS }, ['language']),
    description:
      'With the language `html` it holds a table or other foreign HTML: sanitize it before you show it, or ask for `body=html`.',
  },
  ImageAsset: openObject(
    {
      name: TEXT,
      alternativeText: nullable(TEXT),
      caption: nullable(TEXT),
      url: TEXT,
      width: nullable({ type: 'number' }),
      height: nullable({ type: 'number' }),
      hash: TEXT,
      ext: nullable(TEXT),
      mime: TEXT,
      size: { type: 'number' },
      provider: TEXT,
      createdAt: TEXT,
      updatedAt: TEXT,
      formats: {},
      previewUrl: nullable(TEXT),
      provider_metadata: {},
    },
    [
      ...['name', 'alternativeText', 'caption', 'url', 'width', 'height', 'hash', 'ext', 'mime'],
      ...['size', 'provider', 'createdAt', 'updatedAt'],
    ],
  ),
  ImageBlock: node('image', { image: schemaRef('ImageAsset'), credit: TEXT, ...TEXTS }, ['credit']),
};
