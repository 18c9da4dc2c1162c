import { NewsroomError } from '../../../../story/errors';
import type { ImportEvent } from '../import-events';
import type { RunRow } from '../journal/records';
import type { Run } from '../plan/run';
import type { Tally } from '../tally';
import { tellGone } from './tell-gone';

/** Of a source that could not be read to its end nobody knows what it does not hold. */
export async function* goneRows(
  { strapi, namespaces, met, foreseen }: Run,
  { runRow, tally, hasUnread }: { runRow: RunRow | null; tally: Tally; hasUnread: boolean },
): AsyncGenerator<ImportEvent> {
  if (hasUnread) {
    const { code, message } = new NewsroomError('NEWSROOM_GONE_NOT_TOLD');
    yield { kind: 'note', source: [...namespaces].join(', '), code, message };
    return;
  }
  const isMet = (key: string) => met.has(key);
  const gone = { namespaces: [...namespaces], isMet, runRow, foreseen };
  for await (const each of tellGone(strapi, gone)) {
    tally.add(each);
    yield { kind: 'row', row: each.row, queries: [], headline: null };
  }
}
