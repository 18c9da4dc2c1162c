import type { SourceRecord } from '../../legacy';
import { problem } from '../problems';
import { SeenIds } from '../values/ids';
import { rowPost, type RowContext, type TableRow } from './row';

/** Turns rows into posts one by one; holds nothing of them but their ids. */
export class RowsToPosts {
  readonly #seen = new SeenIds();

  constructor(private readonly context: RowContext) {}

  records(row: TableRow): SourceRecord[] {
    const { post, unread } = rowPost(row, this.context);
    const told = post.id ?? (row.line === null ? 'a record' : `line ${row.line}`);
    const problems = unread.map((name) =>
      problem(
        'NEWSROOM_DATE_UNREADABLE',
        { id: told, field: this.context.mapping[name] ?? name },
        row.line,
      ),
    );
    const { body } = this.context.mapping;
    const isUnread = post.body === '' && body !== undefined && isFilled(row.valueOf(body));
    if (isUnread) {
      problems.push(problem('NEWSROOM_BODY_UNREADABLE', { id: told, field: body }, row.line));
    }
    if (this.#seen.isNew(post.id)) return [...problems, post];
    const again = problem('NEWSROOM_ID_DUPLICATE', { id: post.id ?? '' }, row.line);
    return [...problems, again, { ...post, id: null }];
  }
}

/** Something stands there, though it is no text: a document of an editor that nobody knows. */
function isFilled(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}
