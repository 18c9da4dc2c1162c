import type { LegacyPost, SourceRecord } from '../../legacy';
import { field, fieldsOf, isFields, rowsOf, textOf, type Fields } from '../json/fields';
import type { JsonShape } from '../json/json-shape';
import { SeenIds } from '../values/ids';
import { problem } from '../problems';
import { attachmentOf, authorOf, termOf } from './declared';
import { postOf } from './post';

/**
 * Answers of the WordPress REST API (wp/v2): posts, pages and other types, with what `_embed` brings,
 * and lists of users, media, categories and tags; one object or a list.
 */
export const WP_REST: JsonShape = {
  format: 'wp-rest',
  title: 'WordPress REST API answers, JSON (wp/v2, with or without _embed)',
  counts: ['posts', 'pages', 'attachments', 'authors', 'categories', 'tags'],
  looksLike: (head) =>
    /\/wp\\?\/v2\\?\//.test(head) && /"(?:_links|guid|avatar_urls)"\s*:/.test(head),
  fits: (document) => objectsOf(document).some((one) => kindOf(one) !== null),
  *records(document, source) {
    const objects = objectsOf(document);
    const first = objects.find((one) => siteOf(one) !== null);
    yield { kind: 'source', siteUrl: first ? siteOf(first) : null, version: 'wp/v2' };
    const seen = new SeenIds();
    let nameless = 0;
    for (const object of objects) {
      const id = textOf(object, 'id');
      const isNew = seen.isNew(`${kindOf(object)} ${id}`);
      if (!isNew) yield problem('NEWSROOM_ID_DUPLICATE', { id: id ?? '' });
      for (const record of recordsOf(object, {
        id: isNew ? id : null,
        language: source.language,
      })) {
        if (record.kind === 'post' && isNameless(record)) nameless += 1;
        yield record;
      }
    }
    if (nameless > 0) yield problem('NEWSROOM_NAMES_NOT_EMBEDDED', { count: nameless });
  },
};

interface Known {
  id: string | null;
  language: string | null;
}

function* recordsOf(object: Fields, known: Known): Generator<SourceRecord> {
  switch (kindOf(object)) {
    case 'post':
      yield postOf(object, { ...known, siteUrl: siteOf(object) });
      break;
    case 'media':
      yield attachmentOf(object);
      break;
    case 'user':
      yield authorOf(object);
      break;
    case 'term':
      yield termOf(object);
      break;
    default:
      yield {
        kind: 'other',
        type: kindOf(object) ?? 'unknown',
        id: known.id,
        commentCount: null,
        line: null,
      };
  }
}

function isNameless({ people, terms }: LegacyPost): boolean {
  return [...people, ...terms].some(({ name }) => name === '');
}

function objectsOf(document: unknown): Fields[] {
  return Array.isArray(document) ? rowsOf(document) : isFields(document) ? [document] : [];
}

type Kind = 'post' | 'media' | 'user' | 'term' | 'comment';

/** Told by the fields that only that kind of object has. */
function kindOf(object: Fields): Kind | null {
  const has = (name: string) => Object.hasOwn(object, name);
  if (field(object, 'type') === 'attachment' && has('source_url')) return 'media';
  if (has('author_name') && has('post') && has('content')) return 'comment';
  if (isFields(field(object, 'content')) && isFields(field(object, 'title')) && has('slug')) {
    return 'post';
  }
  if (has('avatar_urls') && has('name')) return 'user';
  return has('taxonomy') && has('name') && has('slug') ? 'term' : null;
}

/** The address of the site: what stands before its API. */
function siteOf(object: Fields): string | null {
  const self = rowsOf(field(fieldsOf(field(object, '_links')), 'self'))[0];
  const href = self ? textOf(self, 'href') : null;
  return href?.match(/^(https?:\/\/.+?)\/(?:wp-json|\?rest_route)/)?.[1] ?? null;
}
