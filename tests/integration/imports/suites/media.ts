import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Core } from '@strapi/strapi';
import JSZip from 'jszip';

import { storyFolder } from '../stories';
import type { StoryFolder } from '../stories';
import { FILE, uid } from './import-desk';
import type { ImportDesk, Row } from './import-desk';
import { sends, startOldSite } from './old-site';
import type { OldSite } from './old-site';
import { png as picture } from './png';
import { wxrFile } from './wxr-file';

const TEXT = 'The boat will sail four times a day until the end of March, and the fare stays.';

/** Pictures and files of an old site. The old site is a server of the test; nothing else is asked. */
export function media(strapi: () => Core.Strapi, desk: ImportDesk): void {
  describe('pictures and files', () => {
    let folder: StoryFolder;
    let old: OldSite;
    let site: string;
    let answers: OldSite['answers'];
    const png = picture(10);

    beforeAll(async () => {
      old = await startOldSite();
      site = old.url;
      answers = old.answers;
    });
    afterAll(() => old.stop());
    beforeEach(() => {
      folder = storyFolder();
      old.asked.length = 0;
      answers.clear();
    });
    afterEach(async () => {
      folder.remove();
      await desk.empty();
    });

    const files = (): Promise<Row[]> =>
      strapi()
        .db.query(FILE)
        .findMany({ orderBy: { id: 'asc' } });
    const post = (id: number, body: string, more = '') => ({
      id,
      slug: `story-of-the-sea-${id}`,
      headline: `The ferry of Milbury, part ${id}`,
      body: `<p>${TEXT}</p>${body}<p>Part ${id} of the story ends here, said the keeper of the light.</p>`,
      more,
    });
    const figure = (url: string, caption = 'The ferry at dawn') =>
      `<figure><img src="${url}" alt="A ferry"><figcaption>${caption} <cite>Ada Norling</cite></figcaption></figure>`;
    const blocksOf = (article: Row, type: string) =>
      article.body.filter((block: Row) => block.type === type);
    const articles = () => desk.all('article', {}, { leadImage: true, bodyMedia: true });

    it('come from the old site, with what is known of them, into the body and above the story', async () => {
      answers.set('/a.png', sends(png));
      answers.set('/lead.jpg', sends(picture(20)));
      answers.set('/report.pdf', sends('%PDF-1.4\n%âãÏÓ\n1 0 obj\nendobj\n', 'application/pdf'));
      const lead = `<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>77</wp:meta_value></wp:postmeta>`;
      const attachment = `<item><title>Lead</title><wp:post_id>77</wp:post_id><wp:post_type>attachment</wp:post_type>
<wp:attachment_url>${site}/lead.jpg</wp:attachment_url><excerpt:encoded><![CDATA[The harbour]]></excerpt:encoded></item>`;
      const wxr = wxrFile(
        [
          post(
            1,
            `${figure(`${site}/a.png`)}<p>Read <a href="${site}/report.pdf">the report</a>.</p>`,
            lead,
          ),
        ],
        attachment,
      ).replaceAll('https://old.milbury.example', site);
      const { summary, rows } = await desk.run([folder.write('a.xml', wxr)], { media: 'fetch' });
      expect(rows).toMatchObject([{ outcome: 'create' }]);
      expect(summary.media).toEqual({ placed: 3, failed: 0, left: 0 });

      const library = await files();
      const [draft, published] = await articles();
      for (const article of [draft!, published!]) {
        const [image] = blocksOf(article, 'image');
        expect(image).toMatchObject({
          credit: 'Ada Norling',
          image: {
            caption: 'The ferry at dawn',
            alternativeText: 'A ferry',
            mime: 'image/png',
            width: 40,
            name: 'a.png',
          },
        });
        expect(article.leadImage).toMatchObject({ mime: 'image/png', name: 'lead.png' });
        expect(article.leadImageCaption).toBe('The harbour');
        expect(article.bodyMedia.map(({ name }: Row) => name).sort()).toEqual([
          'a.png',
          'report.pdf',
        ]);
        expect(JSON.stringify(article.body)).not.toContain(site);
      }
      expect(library.map(({ mime }) => mime).sort()).toEqual([
        'application/pdf',
        'image/png',
        'image/png',
      ]);
    });

    it('are written the same way through the Document Service, one by one', async () => {
      answers.set('/a.png', sends(png));
      const file = folder.write('a.xml', wxrFile([post(1, figure(`${site}/a.png`))]));
      await desk.run([file], { media: 'fetch', writer: 'sets' });
      // The library's own times are those of the upload, and the end of a hash is Strapi's, at random.
      const hashOf = (hash: string) => hash.slice(0, -10);
      const told = async () =>
        (await articles()).map(({ body, bodyMedia }) => [
          JSON.stringify(body)
            .replace(/"(createdAt|updatedAt)":"[^"]+"/g, '')
            .replace(/(news_[0-9a-f]{32})_[0-9a-f]{10}/g, '$1'),
          bodyMedia.map(({ hash }: Row) => hashOf(hash)),
        ]);
      const set = await told();
      await desk.empty();
      await desk.run([file], { media: 'fetch', writer: 'documents' });
      expect(await told()).toEqual(set);
      expect(await files()).toHaveLength(1);
    });

    it('are there once, under whatever address and in whatever run they come', async () => {
      answers.set('/a.png', sends(png));
      answers.set('/copy.png', sends(png));
      const first = wxrFile([
        post(1, figure(`${site}/a.png`)),
        post(2, `${figure(`${site}/a.png`)}${figure(`${site}/copy.png`)}`),
      ]);
      await desk.run([folder.write('a.xml', first)], { media: 'fetch' });
      expect(old.asked.sort()).toEqual(['/a.png', '/copy.png']);
      await desk.run([folder.write('b.xml', wxrFile([post(3, figure(`${site}/copy.png`))]))], {
        media: 'fetch',
        namespace: 'another',
      });
      expect(await files()).toHaveLength(1);
    });

    it('that are gone, no pictures, or lead inside, stay links with a query, and fail nothing', async () => {
      answers.set('/page.png', sends('<html><script>alert(1)</script></html>'));
      answers.set(
        '/drawing.svg',
        sends('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      );
      answers.set('/away.png', (_request, response) =>
        response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
      );
      answers.set('/empty.png', sends(''));
      const names = ['gone.png', 'page.png', 'drawing.svg', 'away.png', 'empty.png'];
      const body = names.map((name) => figure(`${site}/${name}`)).join('');
      const inside = figure('http://10.0.0.1/inside.png');
      const { rows, summary } = await desk.run(
        [folder.write('a.xml', wxrFile([post(1, body + inside)]))],
        { media: 'fetch' },
      );
      expect(rows).toMatchObject([{ outcome: 'create', code: null }]);
      expect(summary.media).toEqual({ placed: 0, failed: 6, left: 0 });
      expect(await files()).toEqual([]);
      const [draft] = await articles();
      expect(blocksOf(draft!, 'image')).toEqual([]);
      for (const name of names) expect(JSON.stringify(draft!.body)).toContain(`${site}/${name}`);
      const [record] = await desk.all('import-record');
      const queries = record!.queries.filter(({ rule }: Row) => rule === 'media-not-brought-in');
      expect(queries.map(({ quote }: Row) => quote)).toEqual([
        ...names.map((name) => `${site}/${name}`),
        'http://10.0.0.1/inside.png',
      ]);
    });

    it('of the export’s own folder or archive come without a request', async () => {
      const wxr = wxrFile([
        post(1, figure('https://old.milbury.example/wp-content/uploads/2012/05/a.png')),
      ]);
      mkdirSync(join(folder.path, 'uploads/2012/05'), { recursive: true });
      writeFileSync(join(folder.path, 'uploads/2012/05/a.png'), png);
      folder.write('export.xml', wxr);
      await desk.run([folder.path]);
      expect(blocksOf((await articles())[0]!, 'image')).toHaveLength(1);
      await desk.empty();

      const zip = new JSZip();
      zip.file('site/export.xml', wxr);
      zip.file('site/wp-content/uploads/2012/05/a.png', picture(99));
      const archive = storyFolder();
      await desk.run([archive.write('site.zip', await zip.generateAsync({ type: 'nodebuffer' }))]);
      archive.remove();
      expect(blocksOf((await articles())[0]!, 'image')).toHaveLength(1);
      expect(await files()).toHaveLength(1);
      expect(old.asked).toEqual([]);
      await desk.empty();

      const years = new JSZip();
      years.file('uploads/2012/05/a.png', picture(98));
      const whole = new JSZip();
      whole.file('export.xml', wxr);
      whole.file('media.zip', await years.generateAsync({ type: 'nodebuffer' }));
      const around = storyFolder();
      await desk.run([around.write('all.zip', await whole.generateAsync({ type: 'nodebuffer' }))]);
      around.remove();
      expect(blocksOf((await articles())[0]!, 'image')).toHaveLength(1);
      expect(old.asked).toEqual([]);
    });

    it('are left where nobody asked for them, and foreseen by a dry run', async () => {
      const file = folder.write('a.xml', wxrFile([post(1, figure(`${site}/a.png`))]));
      const foreseen = await desk.run([file], { media: 'fetch', isDryRun: true });
      expect(foreseen.summary.media).toEqual({ placed: 0, failed: 0, left: 1 });
      expect((await desk.run([file])).summary.media).toEqual({ placed: 0, failed: 0, left: 1 });
      expect(old.asked).toEqual([]);
      expect(await files()).toEqual([]);
    });

    it('stay with a story that changes, also when nobody can bring them in again', async () => {
      answers.set('/a.png', sends(png));
      await desk.run([folder.write('a.xml', wxrFile([post(1, figure(`${site}/a.png`))]))], {
        media: 'fetch',
      });
      answers.clear();
      const changed = { ...post(1, figure(`${site}/a.png`)), headline: 'Another headline' };
      const { rows } = await desk.run([folder.write('b.xml', wxrFile([changed]))]);
      expect(rows).toMatchObject([{ outcome: 'update' }]);
      expect(blocksOf((await articles())[0]!, 'image')).toHaveLength(1);
      expect(old.asked).toEqual(['/a.png']);
    });

    it('make no second copy when a run is interrupted and goes on', async () => {
      answers.set('/a.png', sends(png));
      const controller = new AbortController();
      const wxr = wxrFile([1, 2, 3].map((id) => post(id, figure(`${site}/a.png`))));
      answers.set('/a.png', (request, response) => {
        controller.abort();
        sends(png)(request, response);
      });
      const { summary } = await desk.run(
        [folder.write('a.xml', wxr)],
        { media: 'fetch', name: 'cut' },
        { chunk: 1, watch: { signal: controller.signal } },
      );
      expect(summary.isInterrupted).toBe(true);
      await desk.resume('cut');
      expect(await files()).toHaveLength(1);
      expect(
        (await articles()).filter(({ body }) => JSON.stringify(body).includes('"image"')),
      ).toHaveLength(6);
    });

    it('go with their run, but for those that something else shows', async () => {
      answers.set('/a.png', sends(png));
      answers.set('/b.png', sends(picture(200)));
      const both = figure(`${site}/a.png`) + figure(`${site}/b.png`, 'The harbour');
      const { summary } = await desk.run([folder.write('a.xml', wxrFile([post(1, both)]))], {
        media: 'fetch',
      });
      const [a, b] = await files();
      await strapi()
        .documents(uid('article'))
        .create({ data: { headline: 'Of an editor', leadImage: a!.id } as never });
      const { summary: undone } = await desk.undo(summary.run!);
      expect(undone).toMatchObject({ counts: { reversed: 1 }, removedFiles: 1 });
      expect(undone.kept).toMatchObject([{ kind: 'files', name: a!.name }]);
      expect((await files()).map(({ id }) => id)).toEqual([a!.id]);
      expect(b).toBeDefined();
    });
  });
}
