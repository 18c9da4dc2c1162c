import { join } from 'node:path';

import { bootNewsroom } from '../../harness/boot';
import type { Newsroom } from '../../harness/boot';
import { databasesHere } from '../../harness/databases';
import { storyFolder } from '../stories';
import type { StoryFolder } from '../stories';
import { sends, startOldSite } from '../suites/old-site';
import type { Answer, OldSite } from '../suites/old-site';
import { png } from '../suites/png';
import { wxrFile } from '../suites/wxr-file';
import { KilledImport, SEEDS } from './killed-import';
import type { Kill, Passed } from './killed-import';
import { mediaRows } from './media-rows';
import type { MediaRows } from './media-rows';

jest.setTimeout(180_000 + SEEDS * 90_000);

/** Where something of a file may be there already, and something not. */
const PLACES = [
  { point: 'asked', side: 'middle' },
  { point: 'stored', side: 'before' },
  { point: 'row', side: 'before' },
  { point: 'stored', side: 'middle' },
  { point: 'row', side: 'after' },
  { point: 'stored', side: 'after' },
] as const;

/** Wide enough for Strapi to make smaller ones of it, too. */
const picture = (shade: number) => png(shade, 800, 300);
const POSTS = 6;

describe.each(databasesHere())('an import that is killed while it fetches, on %s', (client) => {
  let newsroom: Newsroom;
  let old: OldSite;
  let folder: StoryFolder;
  let killed: KilledImport;
  let undisturbed: MediaRows;
  let most: Record<Kill['point'] | 'asked', number>;

  beforeAll(async () => {
    newsroom = await bootNewsroom(client, { NEWSROOM_NETWORK_ALLOW: '127.0.0.1' });
    old = await startOldSite();
    folder = storyFolder();
    const sources = [folder.write('site.xml', siteWithPictures(old))];
    killed = new KilledImport({ newsroom, sources, chunk: 2, choices: { media: 'fetch' } });
    await killed.empty();
    const ended = await killed.start();
    expect(ended).toMatchObject({ signal: null, code: 0 });
    const { points, media } = JSON.parse(ended.stdout) as Passed;
    expect(media).toMatchObject({ failed: 0, left: 0 });
    most = { ...points, asked: old.asked.length };
    undisturbed = await left();
    expect(undisturbed).toMatchObject({ astray: [] });
    // The second picture of the first post is the same under another address.
    expect(undisturbed.files).toHaveLength(POSTS + 2);
  });

  afterAll(async () => {
    await old?.stop();
    folder?.remove();
    killed?.remove();
    await newsroom?.stop();
  });

  it(`has each file once, and each one’s row and links (${SEEDS} times)`, async () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      await killed.empty();
      const { point, side } = PLACES[seed % PLACES.length]!;
      const at = 1 + ((seed * 7919) % most[point]);
      const ended =
        point === 'asked'
          ? await killWhileAsked(at)
          : await killed.start({ kill: { point, at, side } });
      expect(ended.signal).toBe('SIGKILL');
      await killed.finish();
      expect({ seed, point, side, at, ...(await left()) }).toEqual({
        seed,
        point,
        side,
        at,
        ...undisturbed,
      });
    }
  });

  const left = () => mediaRows(newsroom.strapi, join(killed.publicFolder, 'uploads'));

  /** The process ends when it has half of a file. */
  async function killWhileAsked(at: number) {
    const answers = new Map(old.answers);
    let asked = 0;
    let kill = () => {};
    for (const [path, answer] of answers) {
      old.answers.set(path, (request, response) => {
        asked += 1;
        if (asked === at) halfOf(kill)(request, response);
        else answer(request, response);
      });
    }
    const ended = await killed.start({ onStart: (end) => (kill = end) });
    for (const [path, answer] of answers) old.answers.set(path, answer);
    return ended;
  }
});

function halfOf(kill: () => void): Answer {
  return (_request, response) => {
    const whole = picture(0);
    response.writeHead(200, { 'content-type': 'image/png', 'content-length': whole.length });
    response.write(whole.subarray(0, whole.length / 2), () => setTimeout(kill, 20));
  };
}

/** Posts with a picture each and one that all show, the first with a lead image and a download, too. */
function siteWithPictures({ url, answers }: OldSite): string {
  const figure = (path: string) =>
    `<figure><img src="${url}${path}" alt="A ferry"><figcaption>Seen at dawn</figcaption></figure>`;
  answers.set('/all.png', sends(picture(200)));
  answers.set('/copy.png', sends(picture(1)));
  answers.set('/report.pdf', sends('%PDF-1.4\n1 0 obj\nendobj\n', 'application/pdf'));
  const posts = Array.from({ length: POSTS }, (_, index) => {
    const id = index + 1;
    answers.set(`/${id}.png`, sends(picture(id)));
    const more =
      id === 1 ? `${figure('/copy.png')}<p><a href="${url}/report.pdf">All</a>.</p>` : '';
    return {
      id,
      slug: `story-of-the-sea-${id}`,
      headline: `The ferry of Milbury, part ${id}`,
      body: `<p>The boat will sail ${id} times a day until the end of March.</p>${figure(`/${id}.png`)}${figure('/all.png')}${more}<p>Part ${id} ends here, said the keeper of the light.</p>`,
      ...(id === 1 && { more: LEAD }),
    };
  });
  const lead = `<item><title>Lead</title><wp:post_id>77</wp:post_id><wp:post_type>attachment</wp:post_type>
<wp:attachment_url>${url}/2.png</wp:attachment_url></item>`;
  return wxrFile(posts, lead).replaceAll('https://old.milbury.example', url);
}

const LEAD =
  '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>77</wp:meta_value></wp:postmeta>';
