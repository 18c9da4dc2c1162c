import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Core } from '@strapi/strapi';

import type { ExportsService } from '../../../../src/plugins/newsroom/server/src/exports';
import { EXPORT_FORMATS, exportFormatNamed } from '../../../../src/plugins/newsroom/story/export';
import { mixedStories } from '../mixed-stories';
import { ferryStory, storyFolder } from '../stories';
import type { StoryFolder } from '../stories';
import { FILE, uid } from './import-desk';
import type { ImportDesk } from './import-desk';
import { png } from './png';
import { wxrFile } from './wxr-file';

/** The way out, and in again. */
export function exports(strapi: () => Core.Strapi, desk: ImportDesk): void {
  describe('an export', () => {
    let folder: StoryFolder;
    beforeEach(() => {
      folder = storyFolder();
    });
    afterEach(async () => {
      folder.remove();
      await desk.empty();
    });

    async function exported(
      id: string,
      publicOnly = false,
    ): Promise<Array<{ name: string; text: string }>> {
      const service = strapi().plugin('newsroom').service('exports') as ExportsService;
      const format = exportFormatNamed(id);
      const { isWhole = false } = format;
      const { site, articles } = await service.open({ locale: null, publicOnly, isWhole });
      const files = [];
      for await (const { name, chunks } of format.write(site, articles)) {
        let text = '';
        for await (const chunk of chunks) text += chunk;
        files.push({ name, text });
      }
      return files;
    }

    const OLD = 'https://old.milbury.example/2012/05';
    const posts = wxrFile([
      {
        id: 1,
        slug: 'nets-of-the-far-shore',
        headline: 'Nets of the far shore &amp; their menders',
        body: `<p>The nets were mended on Monday, said the fishers of the town, as <a href="${OLD}/quay-closed/">the quay</a> was closed.</p><ul><li>One</li><li><em>Two</em></li></ul>`,
        more: '<category domain="post_tag" nicename="nets"><![CDATA[Nets]]></category>',
      },
      {
        id: 2,
        slug: 'quay-closed',
        headline: 'The quay was closed for a week',
        body: '<p>The quay of the far shore was closed for a week, and nobody was told of it in time.</p>',
        status: 'draft',
      },
    ]);

    const pictures = wxrFile([
      {
        id: 3,
        slug: 'pictures-of-the-shore',
        headline: 'Pictures of the shore',
        body: `<p>Four pictures of the shore were found in the hall on Monday, and hang there now.</p>${[
          'body',
          'photo',
          'social',
          'draft',
        ]
          .map(
            (name) =>
              `<figure><img src="https://old.milbury.example/wp-content/uploads/${name}.png" alt="${name}"></figure>`,
          )
          .join('')}<p>They will hang there until the spring, said the keeper of the light.</p>`,
      },
    ]);

    it.each(EXPORT_FORMATS.map(({ id }) => id))(
      'as %s, imported into an empty newsroom, exports as the same bytes',
      async (id) => {
        await desk.run([
          folder.write('a.xml', posts),
          folder.write('ferry.txt', ferryStory()),
          ...mixedStories(folder),
        ]);
        const first = await exported(id);
        expect(first.map(({ text }) => text).join('')).toContain('far shore');
        await desk.empty();

        const out = join(folder.path, 'out');
        mkdirSync(out);
        for (const { name, text } of first) writeFileSync(join(out, name), text);
        const { rows, notes } = await desk.run([out]);
        expect(rows.filter(({ outcome }) => outcome !== 'create')).toEqual([]);
        expect(notes.filter(({ code }) => code !== 'NEWSROOM_LINKS_LEAD_NOWHERE')).toEqual([]);
        expect(await exported(id)).toEqual(first);
      },
    );

    it('as ndjson, brings back all there is of articles, people and terms', async () => {
      const uploads = join(folder.path, 'wp-content/uploads');
      mkdirSync(uploads, { recursive: true });
      ['body', 'photo', 'social', 'draft'].forEach((name, index) =>
        writeFileSync(join(uploads, `${name}.png`), png(index)),
      );
      await desk.run([
        folder.write('a.xml', posts),
        folder.write('pictures.xml', pictures),
        folder.write('ferry.txt', ferryStory()),
      ]);
      await enrich(strapi(), desk);
      const stored = join(strapi().dirs.static.public, 'uploads');
      cpSync(stored, join(folder.path, 'uploads'), { recursive: true });
      const [first] = await exported('ndjson');
      const articles = first!.text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).article);
      const nets = articles.find(({ slug }) => slug === 'nets-of-the-far-shore');
      expect(nets).toMatchObject({
        label: 'analysis',
        editorNote: 'Call the mayor.',
        authors: [
          {
            email: 'ingrid@milbury.example',
            aliases: ['I. V.'],
            photo: { url: expect.stringMatching(/\/uploads\/news_\w+\.png$/) },
          },
        ],
        socialImage: { alternativeText: 'social' },
        credits: [{ role: 'editing', author: { name: 'Ingrid Vale' } }],
        relatedPosts: [{ relation: 'background', target: 'quay-closed' }],
        tags: [{ slug: 'nets', description: 'What fishers mend.' }],
        state: { pubStatus: 'canceled', reason: 'A complaint.', dismissed: ['one', 'two'] },
        draft: {
          headline: 'Nets, as they will be told',
          slug: 'nets-to-come',
          authors: [{ name: 'Ingrid Vale' }, { name: 'Nils Falk' }],
          relatedPosts: [],
          leadImage: { alternativeText: 'draft' },
          socialImage: null,
        },
        corrections: [{ kind: 'clarification', date: '2019-03-06T05:06:07.000Z' }],
        redirects: expect.arrayContaining(['/2012/05/nets-of-the-far-shore/']),
      });
      const [openly] = await exported('ndjson', true);
      expect(openly!.text).not.toMatch(
        /Call the mayor|ingrid@milbury|I\. V\.|A complaint|as they will|dismissed":\["/,
      );
      expect(Object.keys(nets.draft)).not.toContain('credits');
      await desk.empty();

      for (const writer of ['sets', 'documents'] as const) {
        const { rows, summary } = await desk.run([folder.write('out.ndjson', first!.text)], {
          writer,
        });
        expect(rows.map(({ outcome }) => outcome)).toEqual(articles.map(() => 'create'));
        const [again] = await exported('ndjson');
        // Only a set gives an article the documentId that it had.
        const { ids, text } = withoutIds(again!.text);
        expect(text).toBe(withoutIds(first!.text).text);
        if (writer === 'sets') expect(ids).toEqual(articles.map(({ id }) => id));
        const { summary: undone } = await desk.undo(summary.run!);
        expect(undone.counts).toMatchObject({ reversed: articles.length, kept: 0 });
        await desk.empty();
      }
    });

    it('leaves out drafts where only what is public is wanted, and what was canceled always', async () => {
      await desk.run([folder.write('a.xml', posts)]);
      const textOf = async (publicOnly: boolean) => (await exported('wxr', publicOnly))[0]!.text;
      expect(await textOf(false)).toContain('quay-closed');
      expect(await textOf(true)).not.toContain('<wp:post_name><![CDATA[quay-closed]]>');
      const [state] = await desk.all('article-state', { headline: { $contains: 'Nets' } });
      await strapi()
        .db.query(uid('article-state'))
        .update({ where: { id: state!.id }, data: { pubStatus: 'canceled' } });
      expect(await textOf(false)).not.toContain('menders');
    });
  });
}

/** An export without what the database names its articles. */
function withoutIds(text: string) {
  const ids: string[] = [];
  const without = text.replace(/"article":\{"id":"(\w+)"/g, (_found, id: string) => {
    ids.push(id);
    return '"article":{';
  });
  return { ids, text: without };
}

/** What an editor adds to articles, and what no export of another system holds. */
async function enrich(strapi: Core.Strapi, desk: ImportDesk): Promise<void> {
  const documents = (name: string) => strapi.documents(uid(name));
  const [tag] = await desk.all('tag');
  await documents('tag').update({
    documentId: tag!.documentId,
    data: { description: 'What fishers mend.' } as never,
  });
  const picture = async (name: string) => {
    const file = await strapi.db.query(FILE).findOne({ where: { name: `${name}.png` } });
    return (file as { id: number }).id;
  };
  const ingrid = await documents('author').create({
    data: {
      name: 'Ingrid Vale',
      slug: 'ingrid',
      email: 'ingrid@milbury.example',
      aliases: ['I. V.'],
      bio: 'Writes of <b>boats</b>.\nAnd nets.',
      sameAs: ['https://social.example/@ada'],
      active: false,
      photo: await picture('photo'),
    } as never,
  });
  const [nets] = await desk.all('article', { slug: 'nets-of-the-far-shore', publishedAt: null });
  const [quay] = await desk.all('article', { slug: 'quay-closed', publishedAt: null });
  const credit = await documents('credit').create({
    data: { author: ingrid.documentId, role: 'editing', place: 'Milbury' } as never,
  });
  const related = await documents('related-post').create({
    data: {
      headline: 'Quay',
      relation: 'background',
      placement: 'inline',
      afterParagraph: 1,
      target: quay!.documentId,
    } as never,
  });
  const article = { documentId: nets!.documentId };
  await documents('article').update({
    ...article,
    data: {
      label: 'analysis',
      genre: 'Report',
      editorNote: 'Call the mayor.',
      publicNote: 'It was a long day.',
      seoTitle: 'Nets',
      noindex: true,
      usageTerms: 'Not before noon.',
      copyrightHolder: 'The Post',
      authors: [ingrid.documentId],
      credits: [credit.documentId],
      relatedPosts: [related.documentId],
      socialImage: await picture('social'),
    } as never,
  });
  await documents('article').publish(article);
  // An editor goes on with what is public.
  const nils = await documents('author').create({ data: { name: 'Nils Falk' } as never });
  await documents('article').update({
    ...article,
    data: {
      headline: 'Nets, as they will be told',
      slug: 'nets-to-come',
      body: [{ type: 'paragraph', children: [{ type: 'text', text: 'To be told.' }] }],
      authors: [ingrid.documentId, nils.documentId],
      relatedPosts: [],
      leadImage: await picture('draft'),
      socialImage: null,
    } as never,
  });
  await documents('correction').create({
    data: {
      articleDocumentId: nets!.documentId,
      articleLocale: nets!.locale,
      kind: 'clarification',
      text: 'It was Monday.',
      date: '2019-03-06T05:06:07.000Z',
    } as never,
  });
  await strapi.db.query(uid('article-state')).update({
    where: { articleDocumentId: nets!.documentId },
    data: {
      pubStatus: 'canceled',
      reason: 'A complaint.',
      historical: false,
      dismissed: ['one', 'two'],
    },
  });
}
