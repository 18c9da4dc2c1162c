import { parseDateline } from '../dateline';
import { claim, isFree, type Desk, type DeskLine, type Findings } from '../desk';
import { isBylineOpening } from '../people';

/** Highlights and a summary may stand between byline and text. */
const REACH = 8;

/**
 * Reads the dateline that opens the first paragraph; assembling cuts it off. The agency is needed
 * before that: people in the credit line work for it. Where a text has a dateline, it begins there.
 */
export function takeDateline({ lines, found }: Desk): void {
  const year = Number((found.publishedOn ?? '').slice(0, 4)) || null;
  const body = lines.filter((line) => line.place === 'body' && isFree(line)).slice(0, REACH);
  for (const [index, line] of body.entries()) {
    const head = parseDateline(line.text, { year });
    if (!head) continue;
    // Wires of tables print it on a line of its own.
    if (head.prefix.length >= line.text.length) claim(line, 'dateline', 'dateline');
    else line.prefix = head.prefix;
    found.dateline = {
      ...head.dateline,
      agency: head.dateline.agency ?? found.dateline?.agency ?? null,
    };
    if (found.authors.length === 0) found.authors = head.authors;
    found.byline ??= head.byline;
    for (const ahead of body.slice(0, index)) {
      if (ahead.shape.endsSentence) continue;
      if (isBylineOpening(ahead.text.split(' ', 1)[0] ?? '')) takeUnread(ahead, found);
      else claim(ahead, 'ahead-of-dateline');
    }
    return;
  }
}

/** A byline whose names nobody can read ("By karen lima, Reuters") is one by its place. */
function takeUnread(line: DeskLine, found: Findings): void {
  found.byline ??= line.text;
  claim(line, 'byline', 'byline');
}
