/** What the page of people and its routes say to each other. */

export const PERSON_KINDS = ['authors', 'contributors'] as const;

export type PersonKind = (typeof PERSON_KINDS)[number];

export interface PersonRow {
  documentId: string;
  name: string;
  /** Of an author. */
  slug: string | null;
  organization: string | null;
  aliases: string[];
  /** Articles with this byline, and articles that credit this person, in any version or language. */
  bylines: number;
  credits: number;
  /** Of a contributor who is an author, too. */
  author: { documentId: string; name: string } | null;
}

export interface PersonStory {
  documentId: string;
  locale: string;
  headline: string | null;
  publishedOn: string | null;
  isPublished: boolean;
}

/** What a merge does, or has done: the one who goes becomes the one who stays. */
export interface MergePlan {
  goes: { documentId: string; name: string; slug: string };
  stays: { documentId: string; name: string; slug: string };
  /** Articles whose byline changes; `published` of them are read now. */
  bylines: number;
  published: number;
  /** Articles that both signed: they are named once there, in the earlier place. */
  together: number;
  credits: number;
  /** Contributors who are the one who goes. */
  contributors: number;
  /** Names by which the one who stays is found from then on. */
  aliases: string[];
  /** Fields that the one who stays lacks and takes over. */
  takenOver: string[];
  /** Some of the articles, the newest first. */
  stories: PersonStory[];
}
