import { field, fieldsOf, isFields, rowsOf, type Fields } from '../json/fields';
import type { JsonShape } from '../json/json-shape';
import { problem } from '../problems';
import { SeenIds } from '../values/ids';
import { isNinjs, ninjsItem, told, versionOf } from './item';
import { ninjsPost } from './post';

/**
 * News in JSON (IPTC ninjs 1.x, 2.x and 3.x, and the dialects of agencies): one item, a list, or an
 * API's answer with items in it. Items in `associations` are pictures and files of their story.
 */
export const NINJS: JsonShape = {
  format: 'ninjs',
  title: 'ninjs 1, 2 and 3 (IPTC news in JSON), also in answers of agencies’ APIs',
  counts: ['posts'],
  looksLike: (head) =>
    /"(?:versioncreated|versionCreated|pubstatus|pubStatus|copyrightnotice|copyrightNotice|\$standard|body_xhtml|headlines|eventDetails)"\s*:/.test(
      head,
    ) && /"(?:uri|guid)"\s*:/.test(head),
  fits: (document) => itemsOf(document).length > 0,
  *records(document, source) {
    const items = itemsOf(document);
    yield { kind: 'source', version: versionOf(items[0] ?? {}) };
    const seen = new SeenIds();
    for (const item of items) {
      const id = told(ninjsItem(item), 'uri', 'guid');
      const isNew = seen.isNew(id);
      if (!isNew) yield problem('NEWSROOM_ID_DUPLICATE', { id: id ?? '' });
      yield ninjsPost(item, { id: isNew ? id : null, language: source.language });
    }
  },
};

/** Where APIs put their items. */
const WRAPPERS = ['data', 'item', 'items', '_items', 'articles', 'results'];

function itemsOf(document: unknown, depth = 0): Fields[] {
  if (depth > 4) return [];
  if (Array.isArray(document)) return rowsOf(document).flatMap((one) => itemsOf(one, depth + 1));
  if (!isFields(document)) return [];
  if (isNinjs(document)) return [document];
  for (const name of WRAPPERS) {
    const value = field(document, name);
    const found = Array.isArray(value)
      ? itemsOf(value, depth + 1)
      : itemsOf(fieldsOf(value), depth + 1);
    if (found.length > 0) return found;
  }
  return [];
}
