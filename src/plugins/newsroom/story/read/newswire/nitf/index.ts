import { NewsroomError } from '../../../errors';
import type { Reader } from '../../../legacy';
import type { FormatReader } from '../../format-reader';
import { problem } from '../../problems';
import { openXml } from '../../xml';
import { rootIs } from '../root-is';
import { attributeOf } from '../xml-walk';
import { nitfPost } from './post';

const RULES = {
  containers: new Set<string>(),
  repeating: new Set<string>(),
  home: new Set(['nitf']),
};

/** News Industry Text Format 2.5 to 3.6: one document a file, seldom several. */
const readNitf: Reader = async function* readNitf(chunks, hints) {
  const { encoding, events } = await openXml(chunks, hints, RULES);
  yield { kind: 'source', encoding };
  let found = 0;
  for await (const event of events) {
    if (event.kind === 'problem') yield event;
    if (event.kind !== 'record' || event.element.name.toLowerCase() !== 'nitf') continue;
    found += 1;
    yield {
      kind: 'source',
      version: /NITF\s+([\d.]+)/i.exec(attributeOf(event.element, 'version') ?? '')?.[1] ?? null,
    };
    if (!event.isClosed) yield problem('NEWSROOM_WIRE_CUT', { line: event.line }, event.line);
    yield { ...nitfPost(event.element, event.raw, hints.language), line: event.line };
  }
  if (found === 0) {
    throw new NewsroomError('NEWSROOM_FORMAT_NOT_AS_SAID', { path: hints.name, format: 'nitf' });
  }
};

export const NITF = {
  title: 'NITF (IPTC News Industry Text Format), XML',
  read: readNitf,
  endings: ['.nitf'],
  looksLike: rootIs('nitf', 'NITF'),
  counts: ['posts'],
} as const satisfies FormatReader;
