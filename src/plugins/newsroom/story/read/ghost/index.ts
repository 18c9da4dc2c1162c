import type { SourceRecord } from '../../legacy';
import { field, rowsOf, textOf } from '../json/fields';
import type { JsonShape, JsonSource } from '../json/json-shape';
import { problem } from '../problems';
import { SeenIds } from '../values/ids';
import { databasesOf, postsOf, unwrapped, type GhostDatabase } from './databases';
import { declaredAuthor } from './people';
import { postRecords } from './post';
import { tablesOf } from './tables';
import { declaredTerm } from './terms';

/**
 * Ghost's JSON of every version, 0.x to 6.x: exports, answers of its APIs, and what its migration
 * tools write. Read are posts, users as authors, tags, and of the settings the site's title and
 * language; everything else (keys, sessions, members, newsletters) is passed over.
 */
export const GHOST: JsonShape = {
  format: 'ghost',
  title: 'Ghost export, or an answer of its API, JSON (0.x to 6.x)',
  counts: ['posts', 'pages', 'authors', 'tags'],
  looksLike: (head) => MARKS.test(head),
  fits: (document) => databasesOf(document).length > 0,
  *records(document, source) {
    for (const database of databasesOf(document)) yield* databaseRecords(database, source);
  },
};

/** The wrappers of an export, or fields that only Ghost's posts have. */
const MARKS =
  /"(?:exported_on|posts_tags|posts_authors|roles_users|mobiledoc|lexical|codeinjection_head|custom_excerpt|feature_image)"\s*:|^\{\s*"db"\s*:\s*\[\s*\{\s*"(?:meta|data)"|^\{\s*"posts"\s*:\s*\[\s*\{\s*"url"\s*:\s*"[^"]*"\s*,\s*"data"/;

function* databaseRecords(
  database: GhostDatabase,
  source: JsonSource,
): Generator<SourceRecord, void> {
  const tables = tablesOf(database);
  const rows = (name: string) => rowsOf(field(database.tables, name)).map(unwrapped);
  const { title, url, language } = tables.settings;
  yield { kind: 'source', version: database.version, siteTitle: title, siteUrl: url, language };
  yield* rows('users').map(declaredAuthor);
  yield* rows('tags').map(declaredTerm);

  const seen = new SeenIds();
  for (const post of postsOf(database)) {
    const id = textOf(post, 'id');
    const isNew = seen.isNew(id);
    if (!isNew) yield problem('NEWSROOM_ID_DUPLICATE', { id: id ?? '' });
    yield* postRecords(post, tables, { id: isNew ? id : null, language: source.language });
  }
}
