import { NewsroomError } from '../../../errors';
import type { Reader } from '../../../legacy';
import type { FormatReader } from '../../format-reader';
import { problem } from '../../problems';
import { SeenIds } from '../../values/ids';
import { openXml } from '../../xml';
import { rootIs } from '../root-is';
import { attributeOf } from '../xml-walk';
import { g2Post } from './item';

const RULES = {
  containers: new Set(['newsMessage', 'itemSet']),
  repeating: new Set(['newsItem', 'packageItem']),
  home: new Set(['nar', 'nitf', 'xhtml']),
};

/** Items of NewsML-G2 that are no news themselves: they list, plan or explain some. */
const OTHER_ITEMS = new Set([
  'packageItem',
  'conceptItem',
  'knowledgeItem',
  'catalogItem',
  'planningItem',
]);

/** NewsML-G2: an item, or a message of several. */
const readG2: Reader = async function* readG2(chunks, hints) {
  const { encoding, events } = await openXml(chunks, hints, RULES);
  yield { kind: 'source', encoding };
  const seen = new SeenIds();
  let found = 0;
  for await (const event of events) {
    if (event.kind === 'problem') yield event;
    if (event.kind !== 'record') continue;
    const { element, line, raw } = event;
    const id = attributeOf(element, 'guid');
    if (OTHER_ITEMS.has(element.name)) {
      found += 1;
      yield { kind: 'other', type: element.name, id, commentCount: null, line };
    }
    if (element.name !== 'newsItem') continue;
    found += 1;
    const isNew = seen.isNew(id);
    if (!isNew) yield problem('NEWSROOM_ID_DUPLICATE', { id: id ?? '' }, line);
    yield { kind: 'source', version: attributeOf(element, 'standardversion') };
    yield { ...g2Post(element, raw, hints.language), id: isNew ? id : null, line };
  }
  if (found === 0) {
    throw new NewsroomError('NEWSROOM_FORMAT_NOT_AS_SAID', {
      path: hints.name,
      format: 'newsml-g2',
    });
  }
};

export const NEWSML_G2 = {
  title: 'NewsML-G2 (IPTC), XML',
  read: readG2,
  endings: [],
  looksLike: rootIs('newsMessage', 'newsItem', ...OTHER_ITEMS),
  counts: ['posts'],
} as const satisfies FormatReader;
