import { DomUtils, parseDocument } from 'htmlparser2';
import type { Element } from 'domhandler';

export const elementsOf = (html: string): Element[] =>
  DomUtils.findAll(() => true, parseDocument(html).children);

export const named = (elements: readonly Element[], ...names: string[]): Element[] =>
  elements.filter(({ name }) => names.includes(name));

/** Attributes that run, and elements that load: none of them may stand in what is sent to others. */
export function dangersIn(elements: readonly Element[]): string[] {
  return elements.flatMap(({ name, attribs }) => [
    ...(/^(?:iframe|object|embed|form|base|svg|math)$/.test(name) ? [name] : []),
    ...Object.keys(attribs).filter((key) => /^on|^(?:srcdoc|formaction)$/i.test(key)),
    ...[attribs.href, attribs.src].filter(
      (url) => url && /^\s*(?:java|vb)script:|^\s*data:/i.test(url),
    ),
  ]) as string[];
}

/** Whole, and of the web. */
export const isWhole = (url: string | undefined): boolean =>
  url !== undefined && /^https?:\/\/[^\s"<>]+$/.test(url);

/** What must hold, each under the words that say that it does not. */
export const failing = (rules: Readonly<Record<string, boolean>>): string[] =>
  Object.keys(rules).filter((words) => !rules[words]);
