import { embedUrl, inlineText, toText } from '../blocks';
import type { Block } from '../model';
import { excerptOf } from './excerpt';
import { countWords } from './words';

/**
 * Silent reading of non-fiction in English: 238 words a minute on average over 190 studies
 * (M. Brysbaert, “How many words do we read per minute?”, Journal of Memory and Language 109, 2019),
 * rounded down, since a story is also looked at.
 */
const WORDS_PER_MINUTE = 230;

export interface DerivedFields {
  plainText: string;
  excerpt: string;
  wordCount: number;
  /** At least 1. */
  readingMinutes: number;
}

/** What can be known of an article from its body and standfirst. The body must be sanitised. */
export function deriveFields(article: {
  body: readonly Block[];
  standfirst: string | null;
  language: string | null;
}): DerivedFields {
  const { body, standfirst, language } = article;
  const plainText = toText(body);
  const wordCount = countWords(plainText, language);
  return {
    plainText,
    excerpt: excerptOf(standfirst?.trim() || prose(body) || plainText, language),
    wordCount,
    readingMinutes: Math.max(1, Math.round(wordCount / WORDS_PER_MINUTE)),
  };
}

/** Headings and lists make no sentence of an excerpt. */
function prose(body: readonly Block[]): string {
  return body
    .map((block) =>
      block.type === 'paragraph' && embedUrl(block) === null ? inlineText(block.children) : '',
    )
    .filter(Boolean)
    .join(' ');
}
