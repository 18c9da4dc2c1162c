import type { Reader } from '../../legacy';
import { wholeText } from '../bytes/whole-text';
import type { FormatReader } from '../format-reader';
import { asText, field } from '../json/fields';
import { problem } from '../problems';
import { frontMatterOf } from './front-matter';
import { markdownPost } from './post';

/** One file, one story: Markdown, with or without front matter. */
const readMarkdown: Reader = async function* readMarkdown(chunks, hints) {
  const { text, records } = await wholeText(chunks, hints);
  const matter = frontMatterOf(text.replace(/\r\n?/g, '\n').trimStart());
  const post = markdownPost(matter, hints);
  yield* records;
  if (matter.isBroken) yield problem('NEWSROOM_FRONT_MATTER_BROKEN', {}, 1);
  if (post.publishedOn === null && asText(field(matter.fields, 'date')) !== null) {
    yield problem('NEWSROOM_DATE_UNREADABLE', { id: post.slug ?? '?', field: 'date' });
  }
  yield post;
};

const FRONT_MATTER =
  /^(?:---[ \t]*\r?\n(?:[^]{0,60000}?\n)?---[ \t]*(?:\r?\n|$)|\+\+\+[ \t]*\r?\n[^]{0,60000}?\n\+\+\+[ \t]*(?:\r?\n|$))/;
const A_FIELD = /^["']?[A-Za-z_][\w-]*["']?\s*[:=]/m;

export const MARKDOWN = {
  title:
    'Markdown, with front matter in YAML, TOML or JSON (Jekyll, Hugo, Eleventy, Hexo) or without',
  read: readMarkdown,
  endings: ['.md', '.markdown', '.mdown', '.mkd', '.mkdn', '.mdx', '.rmd', '.qmd'],
  looksLike: (head) => {
    const matter = FRONT_MATTER.exec(head)?.[0];
    return matter !== undefined && A_FIELD.test(matter);
  },
  counts: ['posts'],
} as const satisfies FormatReader;
