/** The value of a field as lines of text: of Blocks one for each, of a file its name. */
export function linesOf(value: unknown): string[] {
  if (value === undefined || value === null || value === '') return [];
  if (Array.isArray(value)) return value.map(textOf).filter((line) => line !== '');
  if (typeof value === 'object') return [nameOf(value)];
  return String(value).split('\n');
}

function textOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return String(node);
  const { text, children, image } = node as { text?: unknown; children?: unknown; image?: object };
  if (typeof text === 'string') return text;
  const inner = Array.isArray(children) ? children.map(textOf).join('') : '';
  return inner === '' && image ? nameOf(image) : inner;
}

function nameOf(value: object): string {
  const { name, url } = value as { name?: unknown; url?: unknown };
  return String(name ?? url ?? '');
}
