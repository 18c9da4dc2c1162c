import { NewsroomError } from '../../errors';
import type { Reader } from '../../legacy';
import { wholeText } from '../bytes/whole-text';
import type { FormatReader } from '../format-reader';
import { problem } from '../problems';
import { SeenIds } from '../values/ids';
import { dotclearPost } from './post';
import { dotclearLines, type DotclearRow } from './tables';

const MAXIMUM_BYTES = 256 * 1024 * 1024;
const HEADER = /^\/\/\/DOTCLEAR\|([^|\n]*)\|/;

/**
 * The flat export of Dotclear 2, whole or of one blog. Of its tables posts, categories, tags and
 * media are read; commenters, their addresses, and users' passwords are passed over.
 */
const readDotclear: Reader = async function* readDotclear(chunks, hints) {
  const { text, records } = await wholeText(chunks, hints, MAXIMUM_BYTES);
  const version = HEADER.exec(text)?.[1];
  if (version === undefined) {
    throw new NewsroomError('NEWSROOM_FORMAT_NOT_AS_SAID', {
      path: hints.name,
      format: 'dotclear',
    });
  }
  yield* records;
  const tables = new Map<string, Array<{ row: DotclearRow; line: number }>>();
  for (const found of dotclearLines(text)) {
    if (!('row' in found)) {
      yield problem('NEWSROOM_ROW_UNREADABLE', { line: found.line }, found.line);
      continue;
    }
    const rows = tables.get(found.table);
    if (rows) rows.push(found);
    else tables.set(found.table, [found]);
  }
  const rows = (name: string) => tables.get(name) ?? [];
  const setting = (id: string) =>
    rows('setting')
      .find(({ row }) => row.get('setting_id') === id)
      ?.row.get('setting_value') || null;
  const blog = rows('blog')[0]?.row;
  const siteUrl = blog?.get('blog_url')?.replace(/\/?(?:index\.php)?\??$/, '') || null;
  const language = setting('lang') ?? hints.language;
  yield { kind: 'source', version, siteTitle: blog?.get('blog_name') || null, siteUrl, language };

  for (const { row } of rows('category')) {
    yield {
      kind: 'term',
      taxonomy: 'category',
      id: row.get('cat_id') ?? null,
      name: row.get('cat_title') ?? '',
      slug: row.get('cat_url') || null,
      parent: null,
      description: row.get('cat_desc') || null,
    };
  }
  const tags = new Map<string, string[]>();
  for (const { row } of rows('meta')) {
    if (row.get('meta_type') !== 'tag') continue;
    const id = row.get('post_id') ?? '';
    tags.set(id, [...(tags.get(id) ?? []), row.get('meta_id') ?? '']);
  }
  for (const name of new Set([...tags.values()].flat())) {
    yield {
      kind: 'term',
      taxonomy: 'tag',
      id: null,
      name,
      slug: null,
      parent: null,
      description: null,
    };
  }
  for (const { row, line } of rows('media')) {
    yield {
      kind: 'attachment',
      id: row.get('media_id') ?? null,
      url: row.get('media_file') || null,
      title: row.get('media_title') || null,
      alternativeText: null,
      caption: null,
      credit: null,
      mime: null,
      parentId: null,
      commentCount: null,
      line,
    };
  }
  const categories = new Map(
    rows('category').map(({ row }) => [row.get('cat_id') ?? '', row.get('cat_title') ?? '']),
  );
  const comments = new Map<string, number>();
  for (const { row } of rows('comment')) {
    const id = row.get('post_id') ?? '';
    comments.set(id, (comments.get(id) ?? 0) + 1);
  }
  const seen = new SeenIds();
  for (const { row, line } of rows('post')) {
    const post = dotclearPost(row, { categories, tags, comments, siteUrl, language });
    const isNew = seen.isNew(post.id);
    if (!isNew) yield problem('NEWSROOM_ID_DUPLICATE', { id: post.id ?? '' }, line);
    yield { ...post, id: isNew ? post.id : null, line };
  }
};

export const DOTCLEAR = {
  title: 'Dotclear 2 flat export, text',
  read: readDotclear,
  endings: [],
  looksLike: (head) => HEADER.test(head),
  counts: ['posts', 'pages', 'attachments', 'categories', 'tags', 'comments'],
} as const satisfies FormatReader;
