import { SaxesParser } from 'saxes';

/** An element by a name of ours, whatever prefix its document has for the namespace. */
export interface FeedNode {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: FeedNode[];
  /** Of it and of all below. */
  text: string;
}

const PREFIXES: Readonly<Record<string, string>> = {
  '': '',
  'http://www.w3.org/2005/Atom': 'atom:',
  'http://search.yahoo.com/mrss/': 'media:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://purl.org/rss/1.0/modules/content/': 'content:',
  'http://purl.org/syndication/history/1.0': 'fh:',
  'http://www.w3.org/1999/xhtml': 'xhtml:',
};

/** The document's root; null for what is not well formed. */
export function readTree(xml: string): FeedNode | null {
  const open: FeedNode[] = [{ name: '', attributes: {}, children: [], text: '' }];
  const parser = new SaxesParser({ xmlns: true });
  let isBroken = false;
  parser.on('error', () => (isBroken = true));
  parser.on('opentag', ({ uri, local, attributes }) => {
    const node: FeedNode = {
      name: (PREFIXES[uri] ?? `${uri} `) + local,
      attributes: Object.fromEntries(
        Object.entries(attributes).map(([name, { value }]) => [name, value]),
      ),
      children: [],
      text: '',
    };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  const addText = (text: string) => {
    for (const node of open) node.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return isBroken ? null : (open[0]!.children[0] ?? null);
}

export const childrenOf = (node: FeedNode, ...names: string[]): FeedNode[] =>
  node.children.filter(({ name }) => names.includes(name));

/** All elements of these names, at any depth. */
export function allOf(node: FeedNode, ...names: string[]): FeedNode[] {
  const below = node.children.flatMap((child) => allOf(child, ...names));
  return names.includes(node.name) ? [node, ...below] : below;
}

export const isBlank = ({ text }: FeedNode): boolean => text.trim() === '';

export const hasSame = (values: readonly string[]): boolean => new Set(values).size < values.length;

/** Whether one of these children stands in the node more than once. */
export const repeats = (node: FeedNode, names: readonly string[]): boolean =>
  hasSame(node.children.map(({ name }) => name).filter((name) => names.includes(name)));

export const lacks = (node: FeedNode, names: readonly string[]): boolean =>
  names.some((name) => childrenOf(node, name).length === 0);

export const words = (list: string): string[] => list.split(' ');
