import type { FormatReader } from '../../format-reader';
import { problem } from '../../problems';
import { xmlReader } from '../../xml';
import { rootIs } from '../root-is';
import { wireState } from '../wire-state';
import type { WireState } from '../wire-state';
import { newsmlPost } from './item';

/** NewsML 1.0 to 1.2: an envelope of news items. */
const readNewsml = xmlReader<WireState>({
  format: 'newsml',
  rules: {
    containers: new Set(['NewsML']),
    repeating: new Set(['NewsItem']),
    home: new Set(['nitf', 'xhtml']),
  },
  items: new Set(['NewsItem']),
  lastField: 'NewsComponent',
  begin: wireState,
  *container({ attributes }) {
    const version = attributes['Version'];
    if (version) yield { kind: 'source', version };
  },
  *record({ element, raw, line }, { language, ids }) {
    if (element.name !== 'NewsItem') return;
    const post = newsmlPost(element, raw, language);
    const isNew = ids.isNew(post.id);
    if (!isNew) yield problem('NEWSROOM_ID_DUPLICATE', { id: post.id ?? '' }, line);
    yield { ...post, id: isNew ? post.id : null, line };
  },
});

export const NEWSML = {
  title: 'NewsML 1.0 to 1.2 (IPTC), XML',
  read: readNewsml,
  endings: [],
  looksLike: rootIs('NewsML'),
  counts: ['posts'],
} as const satisfies FormatReader;
