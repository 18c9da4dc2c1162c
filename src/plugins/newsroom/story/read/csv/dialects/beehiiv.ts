import type { CsvDialect } from '../dialects';

/** Beehiiv's export of posts. Bodies are the HTML of e-mails; what is the story in it, cleaning finds. */
export const beehiiv: CsvDialect = {
  title: 'Beehiiv export, CSV',
  marks: ['web_title', 'content_html', 'email_subject_line'],
  mapping: {
    id: 'id',
    headline: 'web_title',
    standfirst: 'web_subtitle',
    status: 'status',
    access: 'audience',
    tags: 'content_tags',
    url: 'url',
    body: 'content_html',
    leadImage: 'thumbnail_url',
    publishedOn: 'created_at',
  },
  finish: (post) => ({ ...post, slug: /\/p\/([^/?#]+)/.exec(post.url ?? '')?.[1] ?? null }),
};
