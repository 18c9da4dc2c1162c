import type { SourceStatus } from '../../legacy';

/** The words of many systems for where a post stands. */
const STATUSES: ReadonlyMap<string, SourceStatus> = new Map<string, SourceStatus>([
  ...words(
    'public',
    'publish published public live confirmed usable final release released true yes 1 active approved visible',
  ),
  ...words(
    'draft',
    'draft unpublished hidden archived inactive false no 0 hold new auto-draft inherit',
  ),
  ...words('pending', 'pending review in-review awaiting submitted'),
  ...words('future', 'future scheduled embargoed queued'),
  ...words('private', 'private withheld internal sent'),
  ...words('password', 'password protected'),
  ...words(
    'trash',
    'trash trashed deleted soft_trashed junk spam canceled cancelled killed removed',
  ),
]);

function words(status: SourceStatus, list: string): Array<[string, SourceStatus]> {
  return list.split(' ').map((word) => [word, status]);
}

/** A status word; what nobody knows is a draft, for it may not be meant for the public. */
export function statusOf(word: string): SourceStatus {
  return STATUSES.get(word.trim().toLowerCase().replaceAll(' ', '-')) ?? 'draft';
}
