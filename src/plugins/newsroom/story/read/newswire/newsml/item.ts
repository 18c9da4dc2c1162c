import type { LegacyPost, SourceStatus } from '../../../legacy';
import { legacyPost } from '../../records/post';
import { customField } from '../../values/custom-fields';
import { sourceDate } from '../../values/dates';
import type { XmlElement } from '../../xml';
import { contentOf, emptyContent } from '../inner-content';
import {
  allBelow,
  attributeOf,
  childrenOf,
  descend,
  elementsBelow,
  findBelow,
  wordsOf,
} from '../xml-walk';

const STATUSES: Readonly<Record<string, SourceStatus>> = {
  usable: 'public',
  embargoed: 'future',
  withheld: 'private',
  canceled: 'trash',
};

/** One NewsItem of NewsML 1.x as a post: its first lines, and all texts of the same story. */
export function newsmlPost(item: XmlElement, raw: string, language: string | null): LegacyPost {
  const identifier = descend(item, 'Identification', 'NewsIdentifier');
  const management = descend(item, 'NewsManagement');
  const line = (name: string) => wordsOf(allBelow(item, name).find((one) => wordsOf(one) !== null));
  const formal = (name: string) => attributeOf(findBelow(item, name), 'FormalName');
  const contents = allBelow(item, 'DataContent').map(contentOf);
  const main = contents.find(({ html }) => html !== '') ?? emptyContent();
  const status = STATUSES[(formal('Status') ?? 'usable').toLowerCase()] ?? 'draft';
  const release = sourceDate(wordsOf(management && findBelow(management, 'DateAndTime')));
  const created = sourceDate(wordsOf(management && descend(management, 'FirstCreated')));
  const keywords = [...new Set(allBelow(item, 'KeywordLine').flatMap((one) => wordsOf(one) ?? []))];
  const pictures = picturesOf(item);
  const notes = [
    ['slugline', line('SlugLine') ?? wordsOf(findBelow(item, 'NameLabel'))],
    ['urgency', formal('Urgency')],
    ['editorNote', line('Comment')],
    ['usageTerms', line('RightsLine')],
  ] as const;

  return legacyPost({
    format: 'newsml',
    id: wordsOf(identifier && descend(identifier, 'PublicIdentifier')) ?? partsOfId(identifier),
    status,
    headline: line('HeadLine') ?? main.headline,
    standfirst: line('SubHeadLine') ?? main.standfirst,
    language: formal('Language') ?? attributeOf(item, 'xml:lang') ?? language,
    publishedOn: status === 'future' ? (release ?? created) : created,
    updatedOn: sourceDate(wordsOf(management && descend(management, 'ThisRevisionCreated'))),
    people: main.people,
    byline: line('ByLine') ?? main.byline,
    credit: line('CreditLine') ?? main.credit,
    dateline: line('DateLine') ?? main.dateline,
    tags: keywords,
    terms: keywords.map((name) => ({ taxonomy: 'tag', name, slug: null })),
    siteTitle: attributeOf(
      descend(item, 'NewsComponent', 'AdministrativeMetadata', 'Provider', 'Party'),
      'FormalName',
    ),
    leadImage: pictures[0] ?? main.media[0] ?? null,
    media: [...pictures.slice(1), ...main.media.slice(pictures.length > 0 ? 0 : 1)],
    copyright: line('CopyrightLine'),
    customFields: notes.flatMap(([name, value]) => customField(name, value) ?? []),
    body: contents
      .map(({ html }) => html)
      .filter(Boolean)
      .join('\n'),
    bodyFormat: 'html',
    raw,
  });
}

/** The parts that make a public identifier, where it is not written out. */
function partsOfId(identifier: XmlElement | null): string | null {
  const parts = ['ProviderId', 'DateId', 'NewsItemId'].map((name) =>
    wordsOf(identifier && descend(identifier, name)),
  );
  return parts.every((part) => part !== null) ? `urn:newsml:${parts.join(':')}` : null;
}

/** Pictures are components of their own, with lines of their own. */
function picturesOf(item: XmlElement): LegacyPost['media'] {
  const found: LegacyPost['media'] = [];
  for (const component of elementsBelow(item)) {
    if (component.name !== 'NewsComponent') continue;
    const contents = childrenOf(component, 'ContentItem');
    const url = contents.filter(isPicture).flatMap((one) => attributeOf(one, 'Href') ?? [])[0];
    if (url === undefined) continue;
    const lines = descend(component, 'NewsLines');
    const line = (name: string) => wordsOf(lines && descend(lines, name));
    found.push({
      id: attributeOf(component, 'Duid'),
      url,
      alternativeText: line('HeadLine'),
      caption: line('CaptionLine') ?? line('SubHeadLine'),
      credit: line('CreditLine') ?? line('ByLine'),
    });
  }
  return found;
}

function isPicture(content: XmlElement): boolean {
  const type = attributeOf(descend(content, 'MediaType'), 'FormalName');
  return (
    /photo|graphic|image/i.test(type ?? '') ||
    /\.(?:jpe?g|png|gif|webp)$/i.test(attributeOf(content, 'Href') ?? '')
  );
}
