import { parseDateline } from '../dateline';
import { isFree, type Desk } from '../desk';

/**
 * Reads the dateline that opens the first paragraph; assembling cuts it off. The agency is needed
 * before that: people in the credit line work for it.
 */
export function takeDateline({ lines, found }: Desk): void {
  const first = lines.find(
    (line) => line.place === 'body' && isFree(line) && line.shape.words >= 8,
  );
  const year = Number((found.publishedOn ?? '').slice(0, 4)) || null;
  const head = first && parseDateline(first.text, { year });
  if (!first || !head || head.prefix.length >= first.text.length) return;
  first.prefix = head.prefix;
  const agency = head.dateline.agency ?? found.dateline?.agency ?? null;
  found.dateline = { ...head.dateline, agency };
  if (found.authors.length === 0) found.authors = head.authors;
  found.byline ??= head.byline;
}
