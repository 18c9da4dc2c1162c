import { lineOfHtml } from '../../../../story/read/values/html-text';
import type { DeclaredAuthor, DeclaredTerm, StoryMedia } from '../../../../story/model';
import type { WholeAuthor, WholeTerm } from '../../../../story/whole';

/** What a source declares of somebody or something beyond the name; for what is made from it. */
export interface Details {
  slug?: string;
  givenName?: string;
  familyName?: string;
  email?: string;
  bio?: string;
  sameAs?: string[];
  description?: string;
  jobTitle?: string;
  organization?: string;
  location?: string;
  aliases?: string[];
  active?: boolean;
  /** A picture, that is brought in before whoever it shows is made. */
  photo?: StoryMedia;
}

const EMAIL = /^[^\s@<>]{1,64}@[^\s@<>]{1,190}\.[^\s@<>]{2,}$/;
/** What a column of a name holds. */
export const LONGEST_NAME = 255;
const WEB_ADDRESS = /^https?:\/\/[^\s"<>]+$/i;

export function authorDetails(author: DeclaredAuthor): Details {
  if (author.whole) return known(author.whole);
  const { givenName, familyName, slug, email, url } = author;
  const bio = lineOfHtml(author.bio);
  return {
    ...slugDetail(slug),
    ...(givenName && givenName.length <= LONGEST_NAME && { givenName }),
    ...(familyName && familyName.length <= LONGEST_NAME && { familyName }),
    ...(email && EMAIL.test(email) && { email }),
    ...(bio && { bio }),
    ...(url && WEB_ADDRESS.test(url) && { sameAs: [url] }),
  };
}

export function termDetails({ slug, description, whole }: DeclaredTerm): Details {
  if (whole) return known(whole);
  const words = lineOfHtml(description);
  return { ...slugDetail(slug), ...(words && { description: words }) };
}

/** What the newsroom's own export says is as an editor wrote it. */
function known({ name: _name, ...fields }: WholeAuthor | WholeTerm): Details {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

/** A login may be an e-mail address, and a slug is public. */
function slugDetail(slug: string | null): Details {
  return slug === null || slug.includes('@') || slug.includes('%40') ? {} : { slug };
}
