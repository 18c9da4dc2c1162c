/** What an XML document is made of, before it is written. Names are ours; texts may be anybody's. */
export interface XmlElement {
  name: string;
  attributes: XmlAttributes;
  children: XmlNode[];
  /** Holds running text: white space that is put into it would be part of it. */
  isRunning?: boolean;
}

/** What is null or undefined is left out. */
export type XmlAttributes = Readonly<Record<string, string | number | null | undefined>>;

/** For texts that are markup themselves: people who look at a feed can read them. */
export interface Cdata {
  cdata: string;
}

export type XmlNode = XmlElement | Cdata | string;

/** What stands for "nothing there", so that documents read as the list of what they hold. */
export type MaybeNode = XmlNode | null | undefined | false | '';

export function xml(
  name: string,
  attributes: XmlAttributes | null,
  ...children: Array<MaybeNode | readonly MaybeNode[]>
): XmlElement {
  return { name, attributes: attributes ?? {}, children: present(children.flat()) };
}

/** An element that holds running text, also where just now it holds other elements alone. */
export function xmlRunning(
  name: string,
  attributes: XmlAttributes | null,
  children: readonly XmlNode[],
): XmlElement {
  return { ...xml(name, attributes, children), isRunning: true };
}

/** An element around a text; null around nothing, where the element would say nothing either. */
export function xmlText(
  name: string,
  text: string | number | null | undefined,
  attributes: XmlAttributes | null = null,
): XmlElement | null {
  return text === null || text === undefined || text === ''
    ? null
    : xml(name, attributes, String(text));
}

function present(nodes: readonly MaybeNode[]): XmlNode[] {
  return nodes.filter((node): node is XmlNode => Boolean(node));
}
