import { CLOSES, INLINE, SCOPE_ENDS, UNSHOWN, VOID } from './element-names';
import type { PageElement, PageNode } from './element';
import { NO_ATTRIBUTES, scanPage, type Attributes, type PageParts } from './scan';

export interface PageTree {
  root: PageElement;
  /** Contents of `<script type="application/ld+json">`, in document order. */
  jsonLd: string[];
  title: string;
  /** `<meta>` and `<link>` elements, wherever they stand. */
  head: PageElement[];
  /** `<time>` elements, and what else says of itself that it is the date of publication. */
  times: PageElement[];
}

/**
 * Deeper elements become part of their ancestor at this depth. Real pages stay below 100;
 * with a cap, every search up the tree takes bounded time.
 */
const MAX_DEPTH = 400;

const NO_CHILDREN: PageNode[] = [];

const JSON_LD = /^application\/ld\+json/i;

/**
 * Reads a page in one pass, forgiving like a browser: unclosed paragraphs and cells, stray closing
 * tags, elements without end. Scripts, styles and SVG leave no trace but the JSON-LD.
 */
export function parsePage(html: string): PageTree {
  const builder = new TreeBuilder();
  scanPage(html, builder);
  return builder.finish();
}

/** Its own stack, because htmlparser2's takes quadratic time in the depth of a page. */
class TreeBuilder implements PageParts {
  private readonly root: PageElement = element('#root', null);
  private readonly jsonLd: string[] = [];
  private readonly head: PageElement[] = [];
  private readonly times: PageElement[] = [];
  private title = '';

  private current = this.root;
  private depth = 0;
  /** Open elements past MAX_DEPTH, which have no node of their own. */
  private overflow = 0;
  /** Nested `<svg>` elements that are open; nothing in them is kept. */
  private svg = 0;
  private pending = '';

  finish(): PageTree {
    this.flushText();
    const { root, jsonLd, title, head, times } = this;
    return { root, jsonLd, title, head, times };
  }

  isForeign(): boolean {
    return this.svg > 0;
  }

  text(text: string): void {
    if (this.svg === 0) this.pending += text;
  }

  close(name: string): void {
    if (this.svg > 0) {
      if (name === 'svg') this.svg -= 1;
      return;
    }
    this.flushText();
    if (name === 'br') this.append(element('br', this.current));
    else if (!VOID.has(name)) this.closeOpen(name);
  }

  open(name: string, attributes: Attributes, isSelfClosing: boolean): void {
    const isClosed = isSelfClosing && (this.svg > 0 || name === 'svg');
    if (name === 'svg' && !isClosed) this.svg += 1;
    if (name === 'svg' || this.svg > 0) return;
    this.flushText();
    this.closeImplied(name);
    const opened = element(name, this.current, attributes);
    if (name === 'meta' || name === 'link') this.head.push(opened);
    else if (isTime(opened)) this.times.push(opened);
    if (VOID.has(name)) {
      this.append(opened);
    } else if (this.depth >= MAX_DEPTH) {
      this.overflow += 1;
    } else {
      this.append(opened);
      this.current = opened;
      this.depth += 1;
    }
  }

  private closeImplied(name: string): void {
    const closes = CLOSES.get(name);
    if (closes === undefined || this.overflow > 0) return;
    while (closes.has(this.current.name)) this.leave();
    // `<p><b>text<p>`: the paragraph ends although the bold type is still open.
    let open: PageElement | null = this.current;
    while (open !== null && open.isInline && open.name !== name) open = open.parent;
    if (open === this.current || open === null || !closes.has(open.name)) return;
    while (this.current !== open) this.leave();
    this.leave();
  }

  private closeOpen(name: string): void {
    if (this.overflow > 0) {
      this.overflow -= 1;
      return;
    }
    const inline = INLINE.has(name);
    let open: PageElement | null = this.current;
    while (open !== null && open.name !== name) {
      // A stray `</span>` must not end the paragraph it stands in, nor `</p>` its table cell.
      if (inline ? !open.isInline : name === 'p' && SCOPE_ENDS.has(open.name)) return;
      open = open.parent;
    }
    if (open === null) return;
    while (this.current !== open) this.leave();
    this.leave();
  }

  private leave(): void {
    this.current = this.current.parent ?? this.root;
    this.depth = Math.max(0, this.depth - 1);
  }

  /** Most elements have one child or none: a list of its own waits for the first. */
  private append(node: PageNode): void {
    const { current } = this;
    if (current.children === NO_CHILDREN) current.children = [node];
    else current.children.push(node);
  }

  private flushText(): void {
    if (this.pending === '') return;
    const text = this.pending;
    this.pending = '';
    const { name, attributes } = this.current;
    if (name === 'title' && this.title === '') this.title = text;
    if (name === 'script' && JSON_LD.test(attributes['type'] ?? '')) this.jsonLd.push(text);
    if (!UNSHOWN.has(name)) this.append(text);
  }
}

const isTime = ({ name, attributes }: PageElement): boolean =>
  name === 'time' || attributes['itemprop'] === 'datePublished';

function element(
  name: string,
  parent: PageElement | null,
  attributes: Attributes = NO_ATTRIBUTES,
): PageElement {
  return { name, isInline: INLINE.has(name), attributes, parent, children: NO_CHILDREN };
}
