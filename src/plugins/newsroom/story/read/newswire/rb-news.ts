import { NewsroomError } from '../../errors';
import type { Reader } from '../../legacy';
import type { FormatReader } from '../format-reader';
import { legacyPost } from '../records/post';
import { textToHtml } from '../text/paragraphs';
import { customField } from '../values/custom-fields';
import { sourceDate } from '../values/dates';
import { isHtml } from '../values/html-text';
import { openXml } from '../xml';
import { rootIs } from './root-is';
import { descend, wordsOf } from './xml-walk';

const RULES = {
  containers: new Set<string>(),
  repeating: new Set<string>(),
  home: new Set<string>(),
};

/** The wire of the Danish agency Ritzaus Bureau: one story a file, its body as escaped HTML. */
const readRbNews: Reader = async function* readRbNews(chunks, hints) {
  const { encoding, events } = await openXml(chunks, hints, RULES);
  yield { kind: 'source', encoding };
  let found = 0;
  for await (const event of events) {
    if (event.kind === 'problem') yield event;
    if (event.kind !== 'record' || event.element.name !== 'RBNews') continue;
    found += 1;
    const told = (name: string) => wordsOf(descend(event.element, name));
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
      language: hints.language ?? 'da',
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
      raw: event.raw,
      line: event.line,
    });
  }
  if (found === 0) {
    throw new NewsroomError('NEWSROOM_FORMAT_NOT_AS_SAID', { path: hints.name, format: 'rb-news' });
  }
};

export const RB_NEWS = {
  title: 'Wire of Ritzaus Bureau (RBNews), XML',
  read: readRbNews,
  endings: [],
  looksLike: rootIs('RBNews'),
  counts: ['posts'],
} as const satisfies FormatReader;
