import { bodyHtml } from './body';
import type {
  ExportedArticle,
  ExportedFile,
  ExportedSite,
  ExportedTerm,
  ExportFormat,
} from './model';

/** Ghost's own export, version 5: its tables as lists. A section is the first tag of a post there. */
export const ghost: ExportFormat = {
  id: 'ghost',
  kind: 'file',
  ending: '.json',
  async *write(site, articles) {
    const file: ExportedFile = { name: 'ghost.json', chunks: chunks(site, articles) };
    yield file;
  },
};

/** Two exports of the same articles are the same bytes: they bear no day of their own. */
const META = { exported_on: 0, version: '5.0.0' };

async function* chunks(
  site: ExportedSite,
  articles: AsyncIterable<ExportedArticle>,
): AsyncIterable<string> {
  const users = idsOf(site.authors, 'u');
  const tags = idsOf([...site.sections, ...site.tags], 't');
  // The links between the tables come last, when all posts are written: two ids each.
  const postsAuthors: string[] = [];
  const postsTags: string[] = [];
  yield `{"db":[{"meta":${JSON.stringify(META)},"data":{\n${tablesOf(site, users, tags)}"posts":[`;
  let isFirst = true;
  for await (const article of articles) {
    const post = postOf(article, site);
    yield `${isFirst ? '\n' : ',\n'}${JSON.stringify(post)}`;
    isFirst = false;
    postsAuthors.push(...joined(post.id, 'author_id', article.authors, users));
    postsTags.push(...joined(post.id, 'tag_id', termsOf(article), tags));
  }
  yield `\n],\n"posts_authors":[${rows(postsAuthors)}],\n"posts_tags":[${rows(postsTags)}]\n}}]}\n`;
}

const rows = (texts: readonly string[]) => (texts.length === 0 ? '' : `\n${texts.join(',\n')}\n`);

function tablesOf(
  { title, url, language }: ExportedSite,
  users: ReadonlyMap<string, Named>,
  tags: ReadonlyMap<string, Named>,
): string {
  const settings = [
    { key: 'title', value: title },
    { key: 'url', value: url },
    { key: 'locale', value: language },
  ];
  const tables = { users: [...users.values()], tags: [...tags.values()], settings };
  return Object.entries(tables)
    .map(([name, list]) => `"${name}":[${rows(list.map((row) => JSON.stringify(row)))}],\n`)
    .join('');
}

interface Named extends ExportedTerm {
  id: string;
}

function idsOf(terms: readonly ExportedTerm[], kind: keyof typeof KINDS): Map<string, Named> {
  const unique = [...new Map(terms.map((term) => [term.slug, term])).values()];
  unique.sort((one, other) => (one.slug < other.slug ? -1 : 1));
  return new Map(
    unique.map(({ name, slug }, index) => [slug, { id: objectId(kind, index + 1), name, slug }]),
  );
}

const termsOf = ({ section, tags }: ExportedArticle): ExportedTerm[] => [
  ...new Map([...(section ? [section] : []), ...tags].map((term) => [term.slug, term])).values(),
];

function joined(
  post: string,
  column: string,
  terms: readonly ExportedTerm[],
  ids: ReadonlyMap<string, Named>,
): string[] {
  return terms.map(({ slug }, index) =>
    JSON.stringify({ post_id: post, [column]: ids.get(slug)?.id, sort_order: index }),
  );
}

const STATUSES = { public: 'published', draft: 'draft', future: 'scheduled' } as const;

function postOf(article: ExportedArticle, site: ExportedSite) {
  const { number, leadImage, publishedOn, updatedOn, access } = article;
  return {
    id: objectId('p', number),
    title: article.headline,
    slug: article.slug,
    html: bodyHtml(article, site),
    status: STATUSES[article.status],
    visibility: access === 'free' ? 'public' : 'members',
    type: 'post',
    custom_excerpt: article.standfirst,
    feature_image: leadImage?.url ?? null,
    feature_image_alt: leadImage?.alternativeText ?? null,
    feature_image_caption: leadImage?.caption ?? null,
    published_at: publishedOn,
    updated_at: updatedOn,
  };
}

const KINDS = { p: '1', u: '2', t: '3' } as const;

/** 24 hexadecimal digits, as Ghost's ids are. */
function objectId(kind: keyof typeof KINDS, number: number): string {
  return KINDS[kind] + number.toString(16).padStart(23, '0');
}
