import type { ReadHints } from '../../../legacy';
import type { FormatReader } from '../../format-reader';
import { xmlReader } from '../../xml';
import { rootIs } from '../root-is';
import { attributeOf } from '../xml-walk';
import { nitfPost } from './post';

/** News Industry Text Format 2.5 to 3.6: one document a file, seldom several. */
const readNitf = xmlReader<ReadHints>({
  format: 'nitf',
  rules: { containers: new Set(), repeating: new Set(), home: new Set(['nitf']) },
  items: new Set(['nitf', 'NITF']),
  lastField: 'body',
  begin: (hints) => hints,
  *record({ element, raw, line }, { language }) {
    if (element.name.toLowerCase() !== 'nitf') return;
    const version = /NITF\s+([\d.]+)/i.exec(attributeOf(element, 'version') ?? '')?.[1] ?? null;
    yield { kind: 'source', version };
    yield { ...nitfPost(element, raw, language), line };
  },
});

export const NITF = {
  title: 'NITF (IPTC News Industry Text Format), XML',
  read: readNitf,
  endings: ['.nitf'],
  looksLike: rootIs('nitf', 'NITF'),
  counts: ['posts'],
} as const satisfies FormatReader;
