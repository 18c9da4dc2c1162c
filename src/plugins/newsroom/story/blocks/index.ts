export { fromParagraphs, type PlainParagraph, type PlainParagraphKind } from './from-paragraphs';
export { embedParagraph, embedUrl, inlineText } from './inline';
export { safeUrl } from './links';
export { toParagraphs, toText } from './to-text';
