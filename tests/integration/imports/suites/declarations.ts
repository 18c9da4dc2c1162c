import type { Core } from '@strapi/strapi';

import type { StoryFolder } from '../stories';
import { wxr, wxrAttachment, wxrAuthor, wxrGuest, wxrPost } from '../wxr';
import { allOf, runImport } from './import-tools';

/** Posts that refer to people, pictures and terms by login and id, wherever those are declared. */
export function declarations(strapi: () => Core.Strapi, folder: () => StoryFolder): void {
  it('names whom an export declares, before and behind the posts', async () => {
    const file = folder().write(
      'old.xml',
      wxr(
        wxrAuthor('anorling', 'Ada Norling'),
        wxrPost({ id: 1, guests: ['olav-berg'], thumbnail: 7, category: 'Harbour' }),
        wxrPost({ id: 2 }),
        wxrAttachment(7, 'https://old.example/boats.jpg', 'Boats at noon'),
        wxrGuest(9, 'olav-berg', 'Olav Berg', '<p>Olav wrote about <b>boats</b>.</p>'),
      ),
    );
    const { summary } = await runImport(strapi(), [file]);
    expect(summary.made.authors.sort()).toEqual(['Ada Norling', 'Olav Berg']);
    const authors = await allOf(strapi(), 'author', {});
    expect(authors.find(({ name }) => name === 'Olav Berg')).toMatchObject({
      slug: 'olav-berg',
      bio: 'Olav wrote about boats.',
      email: 'olav-berg@old.example',
    });
    expect(authors.find(({ name }) => name === 'Ada Norling')).toMatchObject({
      slug: 'anorling',
      givenName: 'Ada',
      familyName: 'Norling',
    });
  });

  it('takes out what stands all over a site', async () => {
    const posts = Array.from({ length: 24 }, (_, id) =>
      wxrPost({
        id: id + 1,
        body: `<p>The council met on day ${id} to count the boats of pier ${id * 7}.</p>
<p>Harbour Herald is printed on paper from the mill at Hale and reaches you by nine.</p>`,
      }),
    );
    const file = folder().write('old.xml', wxr(wxrAuthor('anorling', 'Ada Norling'), ...posts));
    await runImport(strapi(), [file]);
    const articles = await allOf(strapi(), 'article');
    expect(articles).toHaveLength(24);
    for (const { plainText } of articles) {
      expect(plainText).toContain('count the boats');
      expect(plainText).not.toContain('printed on paper');
    }
  });
}
