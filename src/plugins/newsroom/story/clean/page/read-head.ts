import type { StoryAuthor } from '../../model';
import { readMetadata } from './metadata';
import { publishedDate } from './metadata/printed-date';
import { parsePage } from './tree/parse';

/** What a page says in its head: enough to tell it from others, at little cost. */
export interface PageHead {
  headline: string | null;
  standfirst: string | null;
  people: StoryAuthor[];
  publishedOn: string | null;
  updatedOn: string | null;
  language: string | null;
  section: string | null;
  tags: string[];
  canonicalUrl: string | null;
  siteName: string | null;
}

const BODY = /<body[\s>]/i;

/** Reads a page up to where its body begins; a page without one is read as a whole. */
export function readHead(html: string): PageHead {
  const end = html.search(BODY);
  const { published, updated, ...head } = readMetadata(
    parsePage(end < 0 ? html : html.slice(0, end)),
    null,
  );
  return {
    headline: head.headline,
    standfirst: head.standfirst,
    people: head.people,
    publishedOn: publishedDate(published, updated, [], head.canonicalUrl),
    updatedOn: publishedDate(updated, [], [], null),
    language: head.language,
    section: head.section,
    tags: head.tags,
    canonicalUrl: head.canonicalUrl,
    siteName: head.siteName,
  };
}
