import { NewsroomError } from '../../../errors';
import type { Reader } from '../../../legacy';
import type { FormatReader } from '../../format-reader';
import { problem } from '../../problems';
import { SeenIds } from '../../values/ids';
import { openXml } from '../../xml';
import { rootIs } from '../root-is';
import { newsmlPost } from './item';

const RULES = {
  containers: new Set(['NewsML']),
  repeating: new Set(['NewsItem']),
  home: new Set(['nitf', 'xhtml']),
};

/** NewsML 1.0 to 1.2: an envelope of news items. */
const readNewsml: Reader = async function* readNewsml(chunks, hints) {
  const { encoding, events } = await openXml(chunks, hints, RULES);
  yield { kind: 'source', encoding };
  const seen = new SeenIds();
  let found = 0;
  for await (const event of events) {
    if (event.kind === 'problem') yield event;
    if (event.kind !== 'record' || event.element.name !== 'NewsItem') continue;
    found += 1;
    const post = newsmlPost(event.element, event.raw, hints.language);
    const isNew = seen.isNew(post.id);
    if (!isNew) yield problem('NEWSROOM_ID_DUPLICATE', { id: post.id ?? '' }, event.line);
    yield { ...post, id: isNew ? post.id : null, line: event.line };
  }
  if (found === 0) {
    throw new NewsroomError('NEWSROOM_FORMAT_NOT_AS_SAID', { path: hints.name, format: 'newsml' });
  }
};

export const NEWSML = {
  title: 'NewsML 1.0 to 1.2 (IPTC), XML',
  read: readNewsml,
  endings: [],
  looksLike: rootIs('NewsML'),
  counts: ['posts'],
} as const satisfies FormatReader;
