import type { XmlElement } from '../xml';
import { child, childrenNamed, textOf } from '../xml';

/** Elements below, in document order, at any depth; without recursion. */
export function* elementsBelow(element: XmlElement): Generator<XmlElement> {
  const waiting: XmlElement[] = [element];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next !== element) yield next;
    for (const node of next.children.toReversed()) {
      if (typeof node !== 'string') waiting.push(node);
    }
  }
}

/** The first element of that name at any depth. */
export function findBelow(element: XmlElement, name: string): XmlElement | null {
  for (const one of elementsBelow(element)) if (one.name === name) return one;
  return null;
}

export function allBelow(element: XmlElement, name: string): XmlElement[] {
  return [...elementsBelow(element)].filter((one) => one.name === name);
}

/** The way down by names, the first of each. */
export function descend(element: XmlElement, ...names: string[]): XmlElement | null {
  return names.reduce<XmlElement | null>((at, name) => at && child(at, name), element);
}

export function childrenOf(element: XmlElement | null, name: string): XmlElement[] {
  return element === null ? [] : childrenNamed(element, name);
}

/** The words of an element on one line; null where there are none. */
export function wordsOf(element: XmlElement | null | undefined): string | null {
  if (!element) return null;
  return textOf(element).replace(/\s+/g, ' ').trim() || null;
}

/** An attribute that says something. */
export function attributeOf(element: XmlElement | null | undefined, name: string): string | null {
  return element?.attributes[name]?.trim() || null;
}
