const BEFORE = String.raw`^(?:<\?[^>]*>\s*|<!--[^]*?-->\s*|<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?[^>]*>\s*)*`;

/** Whether a document's first element has one of these names, with any prefix. */
export function rootIs(...names: readonly string[]): (head: string) => boolean {
  const pattern = new RegExp(`${BEFORE}<(?:[\\w.-]+:)?(?:${names.join('|')})[\\s/>]`);
  return (head) => pattern.test(head);
}
