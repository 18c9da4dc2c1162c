import { legalText, linksOf, sanitizeBlocks } from '../blocks';
import type { Block } from '../model';
import { deriveFields, type DerivedFields } from './derive';

export interface ArticleInput {
  headline: string | null;
  kicker: string | null;
  standfirst: string | null;
  /** As it came from the editor, the API or an import; null for none. */
  body: unknown;
  /** BCP 47 where it is known. */
  language: string | null;
}

export interface PreparedArticle extends DerivedFields {
  headline: string | null;
  kicker: string | null;
  standfirst: string | null;
  body: Block[];
  /** Hashes of the library's files in the body, and of those that it links to: a file in use is not to be deleted. */
  mediaHashes: string[];
}

/**
 * What is written of an article, on every write and on every way in: the editor's hook and the
 * import both call it, so that they cannot differ.
 *
 * @throws NewsroomError NEWSROOM_BODY_INVALID when the body is no array of blocks.
 */
export function prepareArticle(input: ArticleInput): PreparedArticle {
  const body = sanitizeBlocks(input.body ?? []);
  const standfirst = textLine(input.standfirst);
  return {
    headline: textLine(input.headline),
    kicker: textLine(input.kicker),
    standfirst,
    body,
    mediaHashes: [...new Set([...picturesOf(body), ...downloadsOf(body)])],
    ...deriveFields({ body, standfirst, language: input.language }),
  };
}

function picturesOf(body: readonly Block[]): string[] {
  return body.flatMap((block) => (block.type === 'image' ? [block.image.hash] : []));
}

/** Imports call a file by the hash of its bytes, Strapi puts ten random digits behind it, a provider its own place before. */
const IMPORTED_FILE = /\/(news_[0-9a-f]{32}_[0-9a-f]{10})\.\w+$/;

function downloadsOf(body: readonly Block[]): string[] {
  return linksOf(body).flatMap((url) => IMPORTED_FILE.exec(url)?.[1] ?? []);
}

function textLine(text: string | null): string | null {
  return text === null ? null : legalText(text).replace(/\s+/g, ' ').trim() || null;
}
