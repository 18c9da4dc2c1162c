/** A node as it comes from outside: an object, and nothing more is known of it. */
export type LooseNode = Readonly<Record<string, unknown>>;

export function isNode(value: unknown): value is LooseNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function childrenOf(node: LooseNode): LooseNode[] {
  return Array.isArray(node.children) ? node.children.filter(isNode) : [];
}
