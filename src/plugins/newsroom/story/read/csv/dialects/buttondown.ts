import type { ReadHints } from '../../../legacy';
import { decodeText } from '../../bytes/decode';
import type { CsvDialect } from '../dialects';

/** `emails.csv` of a Buttondown archive; the bodies lie beside it, `emails/<slug>.md`. */
export const buttondown: CsvDialect = {
  title: 'Buttondown archive: emails.csv, and the folder emails beside it',
  marks: ['secondary_id', 'subject', 'publish_date', 'slug'],
  mapping: { id: 'id', headline: 'subject', publishedOn: 'publish_date', slug: 'slug' },
  reads: ['secondary_id', 'source'],
  bodiesBeside: true,
  async finish(post, cell, hints) {
    const markdown = await bodyOf(cell('slug'), hints);
    if (markdown === null) return post;
    return {
      ...post,
      body: markdown,
      bodyFormat: 'markdown',
      raw: `${post.raw}\n${markdown}`,
    };
  },
};

async function bodyOf(slug: string, { companion }: ReadHints): Promise<string | null> {
  if (!companion || !/^[\w.-]+$/.test(slug)) return null;
  const bytes = (await companion(`emails/${slug}.md`)) ?? (await companion(`${slug}.md`));
  return bytes === null ? null : decodeText(bytes).text;
}
