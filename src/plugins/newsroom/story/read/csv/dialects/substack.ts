import type { LegacyPost, ReadHints } from '../../../legacy';
import { decodeText } from '../../bytes/decode';
import type { CsvDialect } from '../dialects';

/**
 * `posts.csv` of a Substack export. The bodies lie beside it, `posts/<post_id>.html`, and a post's id
 * is its number and its slug. Sign-up buttons are furniture, which cleaning takes.
 */
export const substack: CsvDialect = {
  title: 'Substack export: posts.csv, and the folder posts beside it',
  marks: ['post_id', 'post_date', 'is_published', 'audience'],
  mapping: {
    id: 'post_id',
    headline: 'title',
    standfirst: 'subtitle',
    publishedOn: 'post_date',
    status: 'is_published',
    access: 'audience',
    type: 'type',
  },
  reads: ['podcast_url', 'email_sent_at'],
  bodiesBeside: true,
  async finish(post, cell, hints) {
    const whole = cell('post_id');
    const [, number = whole, slug = ''] = /^(\d+)\.(.+)$/.exec(whole) ?? [];
    const html = await bodyOf(whole, hints);
    const podcast = cell('podcast_url');
    return {
      ...post,
      id: post.id === null ? null : number,
      slug: slug || null,
      formerUrls: slug ? [`/p/${slug}`] : [],
      media: podcast ? [...post.media, media(podcast)] : post.media,
      body: html ?? '',
      bodyFormat: 'html',
      raw: html === null ? post.raw : `${post.raw}\n${html}`,
    };
  },
};

async function bodyOf(id: string, { companion }: ReadHints): Promise<string | null> {
  if (!companion || !/^[\w.-]+$/.test(id)) return null;
  const bytes = (await companion(`posts/${id}.html`)) ?? (await companion(`${id}.html`));
  return bytes === null ? null : decodeText(bytes).text;
}

function media(url: string): LegacyPost['media'][number] {
  return { id: null, url, alternativeText: null, caption: null, credit: null };
}
