import type { WholeArticle } from '../whole';
import type { Block, Dateline, SourceAccess, SourceStatus, StoryMedia } from '../model';

/** Somebody or something with an address of its own. */
export interface ExportedTerm {
  name: string;
  slug: string;
}

/** An article on its way out of the newsroom: what another system can be told of it. */
export interface ExportedArticle {
  /** 1-based place in the export: ids of systems that want a number are made of it. */
  number: number;
  locale: string;
  language: string;
  /** `future` under an embargo; `draft` also where it was taken back. */
  status: Extract<SourceStatus, 'public' | 'draft' | 'future'>;
  slug: string;
  /** Where readers find it, a whole address. */
  url: string;
  headline: string;
  kicker: string | null;
  standfirst: string | null;
  authors: ExportedTerm[];
  /** As printed; null where it is made of the authors. */
  byline: string | null;
  credit: string | null;
  dateline: Dateline | null;
  section: ExportedTerm | null;
  tags: ExportedTerm[];
  /** ISO 8601 in UTC; the end of the embargo, under one. */
  publishedOn: string | null;
  updatedOn: string | null;
  /** With whole addresses. */
  leadImage: StoryMedia | null;
  body: Block[];
  access: SourceAccess;
  /** All that the newsroom has of it; null unless the format asks for that. */
  whole: WholeArticle | null;
}

/** What stands at the head of an export: told before its first article. */
export interface ExportedSite {
  title: string;
  /** Origin, without a slash at the end. */
  url: string;
  /** Where pictures lie whose address is a path. */
  mediaUrl: string;
  language: string;
  /** Everybody and everything that the articles name, by slug. */
  authors: ExportedTerm[];
  sections: ExportedTerm[];
  tags: ExportedTerm[];
}

/** One file of an export, in pieces: an article at a time is in memory. */
export interface ExportedFile {
  /** A path within the export; what is one file has no other. */
  name: string;
  chunks: AsyncIterable<string>;
}

export interface ExportFormat {
  id: string;
  /** `file`: one for all. `folder`: one an article. */
  kind: 'file' | 'folder';
  /** The file's ending, with its dot. */
  ending: string;
  /** Takes all there is of every article, what was canceled too. */
  isWhole?: boolean;
  write(site: ExportedSite, articles: AsyncIterable<ExportedArticle>): AsyncIterable<ExportedFile>;
}
