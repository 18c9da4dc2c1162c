import type { FormatReader } from '../../format-reader';
import { problem } from '../../problems';
import { xmlReader } from '../../xml';
import { rootIs } from '../root-is';
import { wireState } from '../wire-state';
import type { WireState } from '../wire-state';
import { attributeOf } from '../xml-walk';
import { g2Post } from './item';

/** Items of NewsML-G2 that are no news themselves: they list, plan or explain some. */
const OTHER_ITEMS = new Set([
  'packageItem',
  'conceptItem',
  'knowledgeItem',
  'catalogItem',
  'planningItem',
]);

/** NewsML-G2: an item, or a message of several. */
const readG2 = xmlReader<WireState>({
  format: 'newsml-g2',
  rules: {
    containers: new Set(['newsMessage', 'itemSet']),
    repeating: new Set(['newsItem', 'packageItem']),
    home: new Set(['nar', 'nitf', 'xhtml']),
  },
  items: new Set(['newsItem', ...OTHER_ITEMS]),
  lastField: 'contentSet',
  begin: wireState,
  *record({ element, raw, line }, { language, ids }) {
    const id = attributeOf(element, 'guid');
    if (OTHER_ITEMS.has(element.name)) {
      yield { kind: 'other', type: element.name, id, commentCount: null, line };
    }
    if (element.name !== 'newsItem') return;
    const isNew = ids.isNew(id);
    if (!isNew) yield problem('NEWSROOM_ID_DUPLICATE', { id: id ?? '' }, line);
    yield { kind: 'source', version: attributeOf(element, 'standardversion') };
    yield { ...g2Post(element, raw, language), id: isNew ? id : null, line };
  },
});

export const NEWSML_G2 = {
  title: 'NewsML-G2 (IPTC), XML',
  read: readG2,
  endings: [],
  looksLike: rootIs('newsMessage', 'newsItem', ...OTHER_ITEMS),
  counts: ['posts'],
} as const satisfies FormatReader;
