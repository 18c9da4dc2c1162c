import type { LegacyPost, Story, StoryAuthor } from '../model';
import { mendLabel } from './labels';
import { cleanName, isHouseAccount } from './people';

/**
 * The story with the authors that its source declares, where the text itself has no byline: a table
 * has a column for them, an export its accounts, whatever form the body has.
 */
export function withDeclaredAuthors(story: Story, post: LegacyPost): Story {
  const authors = story.authors.length > 0 ? story.authors : authorsOf(post);
  return { ...story, authors: authors.map((author) => withOrganization(author, post)) };
}

/** A source may say whom an author writes for where no byline prints it. */
function withOrganization(author: StoryAuthor, { people }: LegacyPost): StoryAuthor {
  if (author.organization !== null) return author;
  const person = people.find(({ name }) => name === author.name);
  return { ...author, organization: person?.organization ?? null };
}

/** Accounts that nobody signs a story with: who installed the system posted it. */
const MACHINE_ACCOUNT = /^(?:admin|administrator|root|webmaster|wordpress|wpadmin|ghost|user\d*)$/i;

/** Whoever the export says wrote it, where the text itself has no byline. */
function authorsOf({ people }: Pick<LegacyPost, 'people'>): StoryAuthor[] {
  const names = people
    .map(({ name }) => mendLabel(name))
    .filter((name) => name !== '' && !MACHINE_ACCOUNT.test(name))
    .map((name) => (isHouseAccount(name) ? name : cleanName(name) || name));
  return [...new Set(names)].map((name) => ({ name, organization: null }));
}
