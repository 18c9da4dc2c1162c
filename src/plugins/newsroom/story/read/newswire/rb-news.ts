import type { ReadHints } from '../../legacy';
import type { FormatReader } from '../format-reader';
import { legacyPost } from '../records/post';
import { textToHtml } from '../text/paragraphs';
import { customField } from '../values/custom-fields';
import { sourceDate } from '../values/dates';
import { isHtml } from '../values/html-text';
import { xmlReader } from '../xml';
import { rootIs } from './root-is';
import { descend, wordsOf } from './xml-walk';

/** The wire of the Danish agency Ritzaus Bureau: one story a file, its body as escaped HTML. */
const readRbNews = xmlReader<ReadHints>({
  format: 'rb-news',
  rules: { containers: new Set(), repeating: new Set(), home: new Set() },
  items: new Set(['RBNews']),
  lastField: null,
  begin: (hints) => hints,
  *record({ element, raw, line }, { language }) {
    if (element.name !== 'RBNews') return;
    const told = (name: string) => wordsOf(descend(element, name));
    const place = [told('town'), told('origin')].filter(Boolean).join(' ');
    const content = told('content') ?? '';
    const notes = [
      ['slugline', told('strapline')],
      ['urgency', told('Priority')],
      ['editorNote', told('TilRedaktionen')],
    ] as const;
    yield legacyPost({
      format: 'rb-news',
      id: told('NewsID'),
      status: told('Annuleret') === 'true' ? 'trash' : 'public',
      headline: told('headline'),
      standfirst: told('subtitle'),
      language: language ?? 'da',
      publishedOn: sourceDate(told('PublishDate')),
      byline: told('byLine'),
      dateline: place || null,
      section: told('section'),
      terms:
        told('section') === null
          ? []
          : [{ taxonomy: 'category', name: told('section') ?? '', slug: null }],
      siteTitle: 'Ritzau',
      customFields: notes.flatMap(([name, value]) => customField(name, value) ?? []),
      body: isHtml(content) ? content : textToHtml(content),
      bodyFormat: 'html',
      raw,
      line,
    });
  },
});

export const RB_NEWS = {
  title: 'Wire of Ritzaus Bureau (RBNews), XML',
  read: readRbNews,
  endings: [],
  looksLike: rootIs('RBNews'),
  counts: ['posts'],
} as const satisfies FormatReader;
