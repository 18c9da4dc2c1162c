import type { DeclaredAuthor, DeclaredTerm, LegacyPost, Reader, SourceRecord } from '../../legacy';
import { NewsroomError } from '../../errors';
import { readWholeLine, WHOLE_LINE } from '../../whole';
import type { WholeArticle, WholeAuthor, WholeTerm } from '../../whole';
import { openLines } from '../bytes/lines';
import type { FormatReader } from '../format-reader';
import { DEEPEST_JSON } from '../json/parse-json';
import { depthOf } from '../json/scan';
import { problem } from '../problems';
import { legacyPost } from '../records/post';
import { rawRecord } from '../values/secrets';

const FORMAT = 'newsroom';

/** The newsroom's own export, an article a line. Whom and what it names is declared before it, once. */
const readNewsroom: Reader = async function* readNewsroom(chunks, hints) {
  const { encoding, lines } = await openLines(chunks, hints);
  yield { kind: 'source', version: '1', encoding };
  const declared = new Set<string>();
  let site: string | null = null;
  let isEmpty = true;
  for await (const read of lines) {
    if ('kind' in read) {
      yield read;
      continue;
    }
    if (read.text.trim() === '') continue;
    const article = articleOf(read.text);
    if (article === null) {
      yield problem('NEWSROOM_JSON_LINE_SKIPPED', { line: read.line }, read.line);
      continue;
    }
    isEmpty = false;
    if (article.site !== site) {
      site = article.site;
      yield { kind: 'source', siteUrl: site };
    }
    yield* fresh(declared, declarations(article));
    yield postOf(article, read.line);
  }
  if (isEmpty) throw new NewsroomError('NEWSROOM_INPUT_NO_STORIES', { path: hints.name });
};

function articleOf(text: string): WholeArticle | null {
  if (depthOf(text) > DEEPEST_JSON) return null;
  try {
    return readWholeLine(JSON.parse(text));
  } catch {
    return null;
  }
}

type Declaration = DeclaredAuthor | DeclaredTerm;

function declarations({ authors, credits, section, tags }: WholeArticle): Declaration[] {
  const people = [...authors, ...credits.flatMap(({ author }) => author ?? [])];
  return [
    ...people.map(declaredAuthor),
    ...(section ? [declaredTerm('category', section)] : []),
    ...tags.map((tag) => declaredTerm('tag', tag)),
  ];
}

function* fresh(known: Set<string>, records: readonly Declaration[]): Generator<SourceRecord> {
  for (const record of records) {
    const key = `${record.kind} ${record.kind === 'term' ? record.taxonomy : ''} ${record.slug}`;
    if (known.has(key)) continue;
    known.add(key);
    yield record;
  }
}

function declaredAuthor(author: WholeAuthor): DeclaredAuthor {
  const { slug, name, email, bio } = author;
  return {
    kind: 'author',
    id: slug,
    name,
    slug,
    email,
    bio,
    url: null,
    isGuest: false,
    whole: author,
  };
}

function declaredTerm(taxonomy: string, term: WholeTerm): DeclaredTerm {
  const { slug, name, description } = term;
  return { kind: 'term', taxonomy, id: slug, slug, name, parent: null, description, whole: term };
}

function postOf(article: WholeArticle, line: number): LegacyPost {
  return legacyPost({
    format: FORMAT,
    id: article.id,
    url: article.url || null,
    status: article.isPublished ? 'public' : 'draft',
    slug: article.slug,
    headline: article.headline,
    language: article.language,
    publishedOn: article.publishedOn,
    updatedOn: article.updatedOn,
    people: article.authors.map(({ slug, name, email }) => ({ id: slug, name, slug, email })),
    section: article.section?.name ?? null,
    tags: article.tags.map(({ name }) => name),
    siteUrl: article.site || null,
    access: article.access,
    whole: article,
    body: '',
    bodyFormat: 'blocks',
    raw: rawRecord(article),
    line,
  });
}

export const NEWSROOM = {
  title: 'Newsroom’s own export: NDJSON, an article a line, with all there is of it',
  read: readNewsroom,
  endings: [],
  looksLike: (head) => WHOLE_LINE.test(head),
  counts: ['items', 'posts', 'authors', 'categories', 'tags'],
} as const satisfies FormatReader;
