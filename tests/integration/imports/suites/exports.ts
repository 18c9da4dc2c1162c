import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Core } from '@strapi/strapi';

import type { ExportsService } from '../../../../src/plugins/newsroom/server/src/exports';
import { EXPORT_FORMATS, exportFormatNamed } from '../../../../src/plugins/newsroom/story/export';
import { mixedStories } from '../mixed-stories';
import { ferryStory, storyFolder } from '../stories';
import type { StoryFolder } from '../stories';
import { uid } from './import-desk';
import type { ImportDesk } from './import-desk';
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
      const { site, articles } = await service.open({ locale: null, publicOnly });
      const files = [];
      for await (const { name, chunks } of exportFormatNamed(id).write(site, articles)) {
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
