export { fromParagraphs, type PlainParagraph, type PlainParagraphKind } from './from-paragraphs';
export { captionBlock, embedParagraph, embedUrl, htmlBlock, htmlOf } from './conventions';
export { inlineText } from './inline';
export { safeUrl } from './links';
export { toParagraphs, toText } from './to-text';
export { sanitizeBlocks } from './sanitize';
export { legalText } from './sanitize/legal-text';
