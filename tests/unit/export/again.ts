import { clean } from '../../../src/plugins/newsroom/story/clean';
import type {
  ExportedArticle,
  ExportedFile,
  ExportedSite,
  ExportedTerm,
  ExportFormat,
} from '../../../src/plugins/newsroom/story/export';
import type { LegacyPost, SourceRecord } from '../../../src/plugins/newsroom/story/legacy';
import { detectFormat, formatReader } from '../../../src/plugins/newsroom/story/read';
import { slugFor } from '../../../src/plugins/newsroom/story/article';

export interface WrittenFile {
  name: string;
  text: string;
}

export async function written(
  format: ExportFormat,
  site: ExportedSite,
  articles: readonly ExportedArticle[],
): Promise<WrittenFile[]> {
  async function* each() {
    yield* articles;
  }
  const files: WrittenFile[] = [];
  for await (const file of format.write(site, each())) {
    files.push({ name: file.name, text: await textOf(file) });
  }
  return files;
}

async function textOf({ chunks }: ExportedFile): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

/** What the project's own readers find in a file, the format told by its bytes. */
export async function recordsIn({ name, text }: WrittenFile): Promise<SourceRecord[]> {
  const bytes = Buffer.from(text);
  const reader = formatReader(detectFormat(bytes, name));
  async function* chunks() {
    yield bytes;
  }
  const records: SourceRecord[] = [];
  const hints = { name, namespace: null, language: null };
  for await (const record of reader.read(chunks(), hints)) records.push(record);
  return records;
}

/** A post that was read and cleaned, on its way out again; terms get the slugs that their names give. */
export function exportedAgain(post: LegacyPost, first: ExportedArticle): ExportedArticle {
  const story = clean(post);
  const term = (name: string): ExportedTerm => ({
    name,
    slug:
      post.terms.find((each) => each.name === name && each.slug !== null)?.slug ??
      slugFor(name, { shortId: 'x' }),
  });
  return {
    ...first,
    // What is private there comes in as a draft.
    status: post.status === 'private' ? 'draft' : (post.status as ExportedArticle['status']),
    slug: story.slug ?? slugFor(story.headline ?? '', { shortId: 'x' }),
    headline: story.headline ?? '',
    kicker: story.kicker,
    standfirst: story.standfirst,
    language: story.language ?? '',
    authors: story.authors.map(({ name }) => term(name)),
    byline: story.byline,
    credit: story.credit,
    dateline: story.dateline,
    section: story.section === null ? null : term(story.section),
    tags: story.tags.map(term),
    publishedOn: story.publishedOn && new Date(story.publishedOn).toISOString(),
    updatedOn: story.updatedOn && new Date(story.updatedOn).toISOString(),
    leadImage: story.leadImage,
    body: story.body,
    access: post.access ?? 'free',
    whole: post.whole ?? null,
  };
}
