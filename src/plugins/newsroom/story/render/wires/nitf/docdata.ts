import type { ContributionRole } from '../../../model';
import type { ChannelArticle, Publication, Tombstone } from '../../channel-article';
import { changeDate, publicationDate } from '../../dates';
import { articleUrn } from '../../identity';
import { xml, xmlText, type XmlElement } from '../../xml';
import { basicDate } from './dates';

/** What the story is, in NITF's head: identity, dates, rights, keywords, corrections. */
export function docdata(article: ChannelArticle, publication: Publication): XmlElement {
  const { section, tags, dateline, copyrightHolder, usageTerms, publicNote, version } = article;
  const published = basicDate(publicationDate(article));
  const keywords = [...(section ? [section.name] : []), ...tags];
  return xml(
    'docdata',
    { 'management-status': 'usable' },
    article.corrections.map(({ text }) =>
      xml('correction', { info: text, 'id-string': articleUrn(article) }),
    ),
    docId(article, publication),
    published && xml('date.issue', { norm: published }),
    published && xml('date.release', { norm: published }),
    publicNote && xml('ed-msg', { 'msg-type': 'info', info: publicNote }),
    xml('du-key', { key: article.slug, version }),
    copyrightHolder &&
      xml('doc.copyright', { holder: copyrightHolder, year: published?.slice(0, 4) }),
    usageTerms && xml('doc.rights', { owner: copyrightHolder, limitations: usageTerms }),
    keywords.length > 0 &&
      xml(
        'key-list',
        null,
        keywords.map((key) => xml('keyword', { key })),
      ),
    dateline?.place && xml('identified-content', null, xml('location', null, dateline.place)),
  );
}

export function withdrawnDocdata(tombstone: Tombstone, publication: Publication): XmlElement {
  const { pubStatus, withdrawnOn, note, version } = tombstone;
  return xml(
    'docdata',
    { 'management-status': pubStatus },
    docId(tombstone, publication),
    xml('date.issue', { norm: basicDate(withdrawnOn) }),
    note && xml('ed-msg', { 'msg-type': pubStatus, info: note }),
    xml('du-key', { version }),
  );
}

function docId(
  identified: Pick<ChannelArticle, 'documentId' | 'locale'>,
  { siteUrl }: Publication,
): XmlElement {
  return xml('doc-id', { 'id-string': articleUrn(identified), regsrc: new URL(siteUrl).hostname });
}

export function pubdata(article: ChannelArticle, publication: Publication): XmlElement {
  return xml('pubdata', {
    type: 'web',
    name: publication.name,
    'date.publication': basicDate(publicationDate(article)),
    'item-length': article.wordCount,
    'unit-of-measure': 'word',
    'position.section': article.section?.name,
    'ex-ref': article.url,
  });
}

/** The functions that NITF knows of people who worked on a story. */
const FUNCTIONS: Readonly<Record<ContributionRole, string>> = {
  contributing: 'other',
  reporting: 'writer-author',
  'additional reporting': 'writer-author',
  writing: 'writer-author',
  editing: 'editor',
  research: 'other',
  photography: 'photographer',
  video: 'videographer',
  graphics: 'graphic-artist',
  translation: 'other',
};

/** One entry a person: the authors, and everyone credited with what they did. */
export function revisionHistory(article: ChannelArticle): XmlElement[] {
  const norm = basicDate(changeDate(article) ?? publicationDate(article));
  const authors = article.authors.map(({ name }) =>
    xml('revision-history', { name, function: 'writer-author', norm }),
  );
  const credits = article.credits.map(({ name, organization, role }) =>
    xml('revision-history', {
      name: name ?? organization,
      function: FUNCTIONS[role],
      norm,
      comment: role,
    }),
  );
  return [...authors, ...credits];
}

export function titleOf({ headline }: { headline: string | null }): XmlElement | null {
  return xmlText('title', headline);
}
