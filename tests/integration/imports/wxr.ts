/** One post of a WordPress export; what is left out has a default of its own. */
export interface WxrPost {
  id: number;
  title?: string;
  creator?: string;
  guests?: string[];
  body?: string;
  thumbnail?: number;
  link?: string;
  slug?: string;
  status?: string;
  category?: string;
  tags?: string[];
  date?: string;
  meta?: Record<string, string>;
}

const cdata = (text: string) => `<![CDATA[${text}]]>`;

export function wxrPost({
  id,
  title = `Story ${id} of the harbour`,
  creator = 'anorling',
  guests = [],
  body = `<p>The council met on day ${id} to count the boats in the harbour again.</p>`,
  thumbnail,
  link = `https://old.example/${id}/`,
  slug = `story-number-${id}`,
  status = 'publish',
  category,
  tags = [],
  date = '2020-01-02 10:00:00',
  meta: fields = {},
}: WxrPost): string {
  const pairs = Object.entries({
    ...(thumbnail !== undefined && { _thumbnail_id: String(thumbnail) }),
    ...fields,
  });
  const meta = pairs
    .map(
      ([key, value]) =>
        `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${value}</wp:meta_value></wp:postmeta>`,
    )
    .join('');
  return `<item><title>${cdata(title)}</title><link>${link}</link><dc:creator>${cdata(creator)}</dc:creator>
${guests.map((guest) => `<category domain="author" nicename="cap-${guest}">${cdata(guest)}</category>`).join('')}
${category === undefined ? '' : `<category domain="category" nicename="${category.toLowerCase()}">${cdata(category)}</category>`}
${tags.map((tag) => `<category domain="post_tag" nicename="${tag.toLowerCase()}">${cdata(tag)}</category>`).join('')}
<content:encoded>${cdata(body)}</content:encoded><wp:post_id>${id}</wp:post_id>
<wp:post_date>${date}</wp:post_date><wp:post_date_gmt>${date}</wp:post_date_gmt>
<wp:post_name>${cdata(slug)}</wp:post_name><wp:status>${status}</wp:status><wp:post_type>post</wp:post_type>${meta}</item>`;
}

export function wxrAttachment(id: number, url: string, caption: string): string {
  return `<item><title>Picture ${id}</title><wp:post_id>${id}</wp:post_id><wp:status>inherit</wp:status>
<wp:post_type>attachment</wp:post_type><wp:attachment_url>${url}</wp:attachment_url>
<excerpt:encoded>${cdata(caption)}</excerpt:encoded>
<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>Boats</wp:meta_value></wp:postmeta></item>`;
}

/** Somebody of the list at the head. */
export function wxrAuthor(login: string, name: string, email = `${login}@old.example`): string {
  const [given = '', family = ''] = name.split(' ');
  return `<wp:author><wp:author_login>${login}</wp:author_login><wp:author_email>${email}</wp:author_email>
<wp:author_display_name>${cdata(name)}</wp:author_display_name><wp:author_first_name>${cdata(given)}</wp:author_first_name>
<wp:author_last_name>${cdata(family)}</wp:author_last_name></wp:author>`;
}

/** A guest author of Co-Authors Plus, who is an item like a post. */
export function wxrGuest(id: number, login: string, name: string, bio: string): string {
  const meta = (key: string, value: string) =>
    `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`;
  return `<item><title>${name}</title><content:encoded>${cdata(bio)}</content:encoded><wp:post_id>${id}</wp:post_id>
<wp:post_name>cap-${login}</wp:post_name><wp:status>publish</wp:status><wp:post_type>guest-author</wp:post_type>
${meta('cap-display_name', name)}${meta('cap-user_login', login)}${meta('cap-user_email', `${login}@old.example`)}</item>`;
}

/** A whole export, its records in the order in which they are given. */
export function wxr(...records: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Old Example</title><link>https://old.example</link><language>en</language><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://old.example</wp:base_blog_url>
${records.join('\n')}
</channel></rss>`;
}
