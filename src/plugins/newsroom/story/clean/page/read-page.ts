import type { StoryMedia } from '../../model';
import type { SiteProfile } from '../site';
import { choosePassages } from './body/choose';
import { pageFacts } from './body/page-facts';
import { removedLine } from './body/removal';
import { bodyElements } from './body-elements';
import { readMetadata } from './metadata';
import { findAuthors } from './authors';
import { publishedDate } from './metadata/printed-date';
import { isText, type PageBodyElement, type PageContent } from './page-content';
import { relatedPosts } from './related-posts';
import { segment } from './passages/segment';
import type { Passage } from './passages/passage';
import { parsePage } from './tree/parse';

/**
 * Takes a whole news page apart: the story's body, what the page says about it, and every other
 * line by the rule that left it out. Linear in the size of the page; broken HTML is read as a
 * browser would. `url` is where the page came from, for relative addresses.
 */
export function readPage(
  html: string,
  url: string | null = null,
  profile: SiteProfile | null = null,
): PageContent {
  const tree = parsePage(html);
  const metadata = readMetadata(tree, url);
  const passages = segment(tree.root);
  const headline = metadata.headline ?? printedHeadline(passages);
  const { standfirst, body, people } = metadata;
  const authors = people.map(({ name }) => name);
  const judged = choosePassages(
    passages,
    pageFacts({ headline, standfirst, body, authors }),
    profile,
  );
  const base = metadata.canonicalUrl ?? url;
  const elements = bodyElements(passages, judged, base);
  const rest = judged.filter(({ chosen }) => !chosen);
  const related = relatedPosts(judged, base);
  return {
    headline,
    standfirst,
    ...findAuthors(judged, metadata),
    publishedOn: publishedDate(metadata.published, metadata.updated, judged, base),
    updatedOn: publishedDate(metadata.updated, [], [], null),
    language: metadata.language,
    section: metadata.section,
    tags: metadata.tags,
    canonicalUrl: metadata.canonicalUrl,
    siteName: metadata.siteName,
    leadImage: leadImage(metadata.leadImage, elements),
    elements,
    removed: rest.map((one) => {
      const line = removedLine(one);
      if (related.has(one)) line.became = 'relatedPost';
      return line;
    }),
    relatedPosts: [...related.values()],
  };
}

function printedHeadline(passages: readonly Passage[]): string | null {
  const first = passages.find(
    ({ kind, level, hidden }) => kind === 'heading' && level === 1 && !hidden,
  );
  return first?.text ?? null;
}

/** The picture that the page shows elsewhere for the story, with the words it has in the body. */
function leadImage(url: string | null, elements: readonly PageBodyElement[]): StoryMedia | null {
  if (url === null) return null;
  const shown = elements.find((element) => !isText(element) && element.url === url);
  if (shown === undefined || isText(shown)) {
    return { url, alternativeText: null, caption: null, credit: null };
  }
  const { alternativeText, caption, credit } = shown;
  return { url, alternativeText, caption, credit };
}
