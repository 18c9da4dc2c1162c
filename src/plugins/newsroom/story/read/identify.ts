import type { LegacyPost } from '../model';

/** Gives the hex digest of a UTF-8 text; the core has no hash of its own. */
export type Sha256 = (text: string) => string;

/**
 * The id under which a post is imported once: the export's own, else its address, else a hash of
 * what is read first. Never the file's path: the same story in another folder is the same story.
 */
export function identify(
  post: Pick<LegacyPost, 'id' | 'url'>,
  story: { headline: string | null; text: string },
  sha256: Sha256,
): string {
  return post.id ?? post.url ?? sha256(identityText(story.headline, firstParagraph(story.text)));
}

/** Folded so that another export's quotes, dashes, capitals and spaces give the same id. */
export function identityText(headline: string | null, paragraph: string): string {
  return `${fold(headline ?? '')}\n${fold(paragraph)}`;
}

function firstParagraph(text: string): string {
  return text.split('\n\n', 1)[0] ?? '';
}

function fold(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ');
}
