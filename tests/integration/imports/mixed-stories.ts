import { ferryStory } from './stories';
import type { StoryFolder } from './stories';

/** Files of stories that differ in what a writer has to do with them; the last has no headline. */
export function mixedStories(folder: StoryFolder): string[] {
  const twoAuthors = ferryStory({ byline: 'By Ada Norling and Bo Berg' });
  const sameHeadline = ferryStory({ byline: 'By Bo Berg' }).replace('voted on Tuesday', 'met');
  const nobody = ferryStory({ headline: 'Ferry fares stay as they are', byline: '', credit: '' });
  const chinese = ferryStory({ headline: '渡轮整个冬天都会航行' });
  const page = `<!doctype html><html lang="en"><head><title>Milbury harbour wall mended</title>
<meta property="article:section" content="Harbour"><meta property="article:tag" content="Walls">
<meta property="article:tag" content="Storms"><meta property="article:published_time" content="2011-03-04T09:30:00+01:00">
<link rel="canonical" href="https://old.milbury.example/2011/harbour-wall">
</head><body><article><h1>Milbury harbour wall mended</h1><p class="byline">By Ada Norling</p>
<p>The older part of the harbour wall was mended on Friday, a month before the autumn storms are expected to reach the town.</p>
<p>Engineers filled the crack with stone from the quarry at Hale and said it would hold for thirty years.</p>
<table><tr><td>Stone</td><td>12 tons</td></tr></table>
<p>The council paid for the work out of the harbour fund, which the fishers of the town fill with a part of each catch.</p></article></body></html>`;
  const texts = [twoAuthors, sameHeadline, nobody, chinese];
  const ghost = JSON.stringify({
    db: [
      {
        meta: { version: '5.0.2' },
        data: {
          posts: GHOST_POSTS,
          tags: [
            { id: 't1', name: 'Harbour', slug: 'harbour' },
            { id: 't2', name: 'Nets', slug: 'nets' },
          ],
          users: [{ id: 'u1', name: 'Ada Norling', slug: 'ada', email: 'ada@milbury.example' }],
          posts_tags: GHOST_POSTS.flatMap(({ id }) => [
            { id: `${id}t1`, post_id: id, tag_id: 't1', sort_order: 0 },
            { id: `${id}t2`, post_id: id, tag_id: 't2', sort_order: 1 },
          ]),
          posts_authors: GHOST_POSTS.map(({ id }) => ({
            id: `${id}u1`,
            post_id: id,
            author_id: 'u1',
            sort_order: 0,
          })),
        },
      },
    ],
  });
  return [
    folder.write('mixed-ghost.json', ghost),
    ...texts.map((text, index) => folder.write(`mixed-${index}.txt`, text)),
    folder.write('mixed-page.html', page),
    folder.write(
      'mixed-last.html',
      '<!doctype html><html><body><article><p>The boat left the harbour at nine in the morning, and nobody was there to see it go but the keeper of the light, who wrote it down.</p><p>It came back at noon with three passengers and a letter for the mayor, which was read aloud in the hall on the same evening.</p></article></body></html>',
    ),
  ];
}

const ghostPost = (id: string, title: string, status: string, published: string | null) => ({
  id,
  uuid: id,
  title,
  slug: `old-${id}`,
  html: `<p>The nets were \0 mended on Monday, said the fishers of the town, who had worked on them since the spring.</p><p>They go out again ${id}.</p>`,
  status,
  type: 'post',
  visibility: 'public',
  created_at: '2012-01-02T03:04:05.000Z',
  updated_at: '2012-01-02T03:04:05.000Z',
  published_at: published,
});

const GHOST_POSTS = [
  ghostPost('g1', 'Nets mended', 'published', '2012-02-03T04:05:06.000Z'),
  ghostPost('g2', 'Nets to be mended', 'draft', null),
  ghostPost('g3', 'Nets in the new year', 'scheduled', '2099-02-03T04:05:06.000Z'),
];
