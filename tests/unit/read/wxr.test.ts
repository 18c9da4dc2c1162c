import { readRecords } from './read-records';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Harbour Herald</title><link>https://herald.example</link><wp:wxr_version>1.2</wp:wxr_version>`;
const item = (id: number, type: string) =>
  `<item><title>Item ${id}</title><content:encoded><![CDATA[<p>Words.</p>]]></content:encoded><wp:post_id>${id}</wp:post_id><wp:status>publish</wp:status><wp:post_type>${type}</wp:post_type></item>`;
const items = [item(1, 'event'), item(2, 'recipe'), item(3, 'event'), item(4, 'post')].join('\n');
const bytes = Buffer.from(`${HEAD}\n${items}\n</channel></rss>`);

describe('types of WordPress’ plugins', () => {
  it('are counted as items, and named once each with their number', async () => {
    const { summary, problems } = await readRecords(bytes, 'a.xml');
    expect(summary.counts).toMatchObject({ items: 4, posts: 1, pages: 0 });
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['NEWSROOM_TYPE_NOT_READ', 4],
      ['NEWSROOM_TYPE_NOT_READ', 5],
    ]);
    expect(problems[0]?.message).toContain('event (2)');
  });

  it('that are asked for are read as posts, and say what they were', async () => {
    const { summary, posts, problems } = await readRecords(bytes, 'a.xml', { types: ['event'] });
    expect(summary.counts).toMatchObject({ items: 4, posts: 3, pages: 0 });
    expect(posts.map(({ id, type, customFields }) => [id, type, customFields])).toEqual([
      ['1', 'post', [{ name: 'post_type', value: 'event' }]],
      ['3', 'post', [{ name: 'post_type', value: 'event' }]],
      ['4', 'post', []],
    ]);
    expect(problems).toHaveLength(1);
  });
});
