import { simplify } from '../../boilerplate/simplify';

/** A text's beginning tells what it is about. */
const LOOKED_AT = 2_000;

/** Words that say what a text is about; those of other scripts than Latin are shorter. */
export function contentWords(text: string): string[] {
  const words = simplify(text.slice(0, LOOKED_AT)).split(' ');
  return words.filter((word) => word.length > 3 || /[^\p{Script=Latin}\p{N}]/u.test(word));
}
