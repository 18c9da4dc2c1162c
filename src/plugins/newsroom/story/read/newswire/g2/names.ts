import type { XmlElement } from '../../xml';
import { attributeOf, descend, wordsOf } from '../xml-walk';

/** A concept by its name, else by the words that stand for it. */
export function nameOf(concept: XmlElement | null | undefined): string | null {
  if (!concept) return null;
  return wordsOf(descend(concept, 'name')) ?? attributeOf(concept, 'literal');
}
