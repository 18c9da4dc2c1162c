import type { LegacyPost, SourceStatus } from '../../../legacy';
import { legacyPost } from '../../records/post';
import { customField } from '../../values/custom-fields';
import { sourceDate } from '../../values/dates';
import type { XmlElement } from '../../xml';
import { allBelow, attributeOf, descend, findBelow, wordsOf } from '../xml-walk';
import { nitfContent } from './content';
import { creditsOf, relatedOf } from './relations';

const STATUSES: Readonly<Record<string, SourceStatus>> = {
  usable: 'public',
  embargoed: 'future',
  withheld: 'private',
  canceled: 'trash',
};

/** A NITF document as a post. */
export function nitfPost(nitf: XmlElement, raw: string, language: string | null): LegacyPost {
  const docdata = descend(nitf, 'head', 'docdata');
  const content = nitfContent(nitf);
  const data = (name: string) => docdata && descend(docdata, name);
  const issued = sourceDate(attributeOf(data('date.issue'), 'norm'));
  const release = sourceDate(attributeOf(data('date.release'), 'norm'));
  const status = STATUSES[attributeOf(docdata, 'management-status') ?? 'usable'] ?? 'draft';
  const story = sourceDate(attributeOf(findBelow(nitf, 'story.date'), 'norm'));
  const { section } = content;
  const keywords = keywordsOf(nitf).filter((word) => word !== section);
  const copyright = data('doc.copyright');
  const below = wordsOf(findBelow(nitf, 'hl2'));
  const notes = [
    ['subheadline', below === content.headline ? null : below],
    [
      'slugline',
      attributeOf(findBelow(nitf, 'du-key'), 'key') ?? keywordMeta(nitf, 'anpa-keyword'),
    ],
    ['urgency', attributeOf(findBelow(nitf, 'urgency'), 'ed-urg')],
    ['editorNote', notesOf(nitf, attributeOf(data('ed-msg'), 'info'))],
    [
      'usageTerms',
      attributeOf(data('doc.rights'), 'limitations') ?? attributeOf(data('doc.rights'), 'type'),
    ],
    ['bibliography', wordsOf(findBelow(nitf, 'bibliography'))],
    ['expires', sourceDate(attributeOf(data('date.expire'), 'norm'))],
  ] as const;

  return legacyPost({
    format: 'nitf',
    id: attributeOf(data('doc-id'), 'id-string'),
    url: addressOf(nitf),
    status,
    headline: content.headline,
    standfirst: content.standfirst,
    language: attributeOf(nitf, 'xml:lang') ?? attributeOf(nitf, 'baselang') ?? language,
    publishedOn: status === 'future' ? (release ?? issued) : (issued ?? release ?? story),
    updatedOn: revisedOn(nitf),
    people: content.people,
    ...creditsOf(nitf),
    ...relatedOf(nitf),
    byline: content.byline,
    credit: content.credit,
    dateline: content.dateline,
    datelineDate: content.datelineDate,
    section,
    tags: keywords,
    terms: [
      ...(section === null ? [] : [{ taxonomy: 'category', name: section, slug: null }]),
      ...keywords.map((name) => ({ taxonomy: 'tag', name, slug: null })),
    ],
    siteTitle: wordsOf(findBelow(nitf, 'distributor')),
    leadImage: content.media[0] ?? null,
    media: content.media.slice(1),
    copyright: copyrightLine(copyright),
    customFields: notes.flatMap(([name, value]) => customField(name, value) ?? []),
    body: content.html,
    bodyFormat: 'html',
    raw,
  });
}

/** Notes stand in the body, but are for desks (NITF 3.6, `note`). */
function notesOf(nitf: XmlElement, message: string | null): string | null {
  const notes = allBelow(nitf, 'note').flatMap((one) => wordsOf(one) ?? []);
  return [...new Set([...notes, ...(message === null ? [] : [message])])].join('\n') || null;
}

/** The last of its revisions. */
function revisedOn(nitf: XmlElement): string | null {
  const dates = allBelow(nitf, 'revision-history').flatMap(
    (one) => sourceDate(attributeOf(one, 'norm')) ?? [],
  );
  return dates.sort().at(-1) ?? null;
}

function addressOf(nitf: XmlElement): string | null {
  const url = attributeOf(findBelow(nitf, 'pubdata'), 'ex-ref');
  return url !== null && /^https?:/i.test(url) ? url : null;
}

function keywordsOf(nitf: XmlElement): string[] {
  const words = allBelow(nitf, 'keyword').flatMap(
    (one) => attributeOf(one, 'key') ?? wordsOf(one) ?? [],
  );
  return [...new Set(words)];
}

function keywordMeta(nitf: XmlElement, name: string): string | null {
  const found = allBelow(nitf, 'meta').find((one) => attributeOf(one, 'name') === name);
  return attributeOf(found, 'content');
}

function copyrightLine(copyright: XmlElement | null): string | null {
  const [year, holder] = [attributeOf(copyright, 'year'), attributeOf(copyright, 'holder')];
  return holder === null ? null : [year, holder].filter(Boolean).join(' ');
}
