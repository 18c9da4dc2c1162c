import type { HtmlElement, HtmlNode } from '../html/tree';
import type { BodyBuilder } from './builder';
import type { Context } from './context';

/** What a handler works with. */
export interface Walk {
  readonly body: BodyBuilder;
  /** Address of the page, against which its relative urls are read; null when it is not known. */
  readonly baseUrl: string | null;
  into(children: readonly HtmlNode[], context: Context): void;
}

/** Puts one element into the body; whatever text it leaves out is lost, so it leaves out none. */
export type Handler = (element: HtmlElement, context: Context, walk: Walk) => void;

/** Leaves the element away and keeps what is in it. */
export const flow: Handler = ({ children }, context, walk) => walk.into(children, context);

/** The element begins and ends a line. */
export const block: Handler = ({ children }, context, walk) => {
  walk.body.endLine();
  walk.into(children, context);
  walk.body.endLine();
};

export function hasClass({ attributes }: HtmlElement, pattern: RegExp): boolean {
  return pattern.test(attributes.class ?? '');
}
