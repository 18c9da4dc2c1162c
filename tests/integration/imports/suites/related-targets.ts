import type { Core } from '@strapi/strapi';

import type { StoryFolder } from '../stories';
import { wxr, wxrPost } from '../wxr';
import { allOf, importsOf, runImport, uid } from './import-tools';
import type { Row } from './import-tools';

const link = (url: string, headline: string) =>
  `<p>The council met to count the boats in the harbour again, and will do so in spring.</p>
<h3>Related posts</h3><ul><li><a href="${url}">${headline}</a></li></ul>`;

/** Related posts and whom they lead to: by address, by headline, earlier and later in the run. */
export function relatedTargets(strapi: () => Core.Strapi, folder: () => StoryFolder): void {
  const write = (...posts: string[]) => folder().write('old.xml', wxr(...posts));
  const targets = async (): Promise<Array<string | null>> =>
    (await allOf(strapi(), 'related-post', {}, { target: true })).map(
      ({ target }) => target?.headline ?? null,
    );
  const linkRows = async (): Promise<Row[]> => {
    const attribute = strapi().db.metadata.get(uid('related-post')).attributes.target as Row;
    return strapi().db.getConnection(attribute.joinTable.name).select('*').orderBy('id');
  };

  it('finds a later post by its headline, an earlier one by its slug, and one of the site', async () => {
    await strapi()
      .documents(uid('article'))
      .create({ data: { headline: 'Night train waits for winter again' } as never });
    const { summary } = await runImport(
      strapi(),
      [
        write(
          wxrPost({
            id: 1,
            slug: 'one',
            body: link('https://old.example/?p=77', 'Harbour wall is mended at last'),
          }),
          wxrPost({ id: 2, title: 'Harbour wall is mended at last', slug: 'wall' }),
          wxrPost({ id: 3, title: 'School roof is sold', slug: 'school-roof-is-sold-off' }),
          wxrPost({
            id: 4,
            body: link(
              'https://old.example/2020/01/school-roof-is-sold-off/',
              'What the school did',
            ),
          }),
          wxrPost({
            id: 5,
            body: link('https://old.example/x/', 'Night train waits for winter again'),
          }),
          wxrPost({
            id: 6,
            body: link(
              'https://elsewhere.example/school-roof-is-sold-off/',
              'Something else that happened',
            ),
          }),
        ),
      ],
      { publish: true },
    );
    expect(summary.counts).toMatchObject({ create: 6, published: 6 });
    expect(await targets()).toEqual([
      'Harbour wall is mended at last',
      'School roof is sold',
      'Night train waits for winter again',
      null,
    ]);
  });

  it('links what the Document Service would link', async () => {
    const { rows } = await runImport(
      strapi(),
      [
        write(
          wxrPost({ id: 1, body: link('/x/', 'Harbour wall is mended at last') }),
          wxrPost({ id: 2, title: 'Harbour wall is mended at last' }),
        ),
      ],
      { publish: true },
    );
    const withoutId = (links: Row[]) => links.map(({ id: _id, ...row }) => row);
    const inSet = withoutId(await linkRows());
    expect(inSet.length).toBeGreaterThan(0);
    const [related] = await allOf(strapi(), 'related-post');
    await strapi()
      .documents(uid('related-post'))
      .update({ documentId: related!.documentId, data: { target: null } as never });
    expect(await linkRows()).toEqual([]);
    await strapi()
      .documents(uid('related-post'))
      .update({
        documentId: related!.documentId,
        data: { target: rows[1]!.documentId } as never,
      });
    expect(withoutId(await linkRows())).toEqual(inSet);
  });

  it('leaves two of one headline alone, and is no edit of the story', async () => {
    const posts = (ending = '') =>
      write(
        wxrPost({ id: 1, body: `${link('/x/', 'Harbour wall is mended at last')}${ending}` }),
        wxrPost({ id: 2, title: 'Harbour wall is mended at last', slug: 'one-wall' }),
        wxrPost({ id: 3, title: 'Ferry stays through the winter', slug: 'a-ferry' }),
        wxrPost({ id: 4, title: 'Ferry stays through the winter', slug: 'b-ferry' }),
        wxrPost({ id: 5, body: link('/y/', 'Ferry stays through the winter') }),
      );
    await runImport(strapi(), [posts()], { name: 'first' });
    expect(await targets()).toEqual(['Harbour wall is mended at last', null]);
    posts('<p>It was a long night for all who were there.</p>');
    const { summary } = await runImport(strapi(), [folder().path], { name: 'second' });
    expect(summary.counts).toMatchObject({ update: 1, unchanged: 4, conflict: 0 });
    expect(await targets()).toEqual([null, 'Harbour wall is mended at last']);
  });

  it('takes it back with the run', async () => {
    const file = write(
      wxrPost({ id: 1, body: link('/x/', 'Harbour wall is mended at last') }),
      wxrPost({ id: 2, title: 'Harbour wall is mended at last' }),
    );
    await runImport(strapi(), [file], { publish: true, name: 'once' });
    expect(await targets()).toEqual(['Harbour wall is mended at last']);
    const undoing = importsOf(strapi()).undo({ run: 'once' });
    for (let next = await undoing.next(); ; next = await undoing.next()) {
      if (!next.done) continue;
      expect(next.value.counts).toEqual({ reversed: 2, kept: 0, failed: 0 });
      break;
    }
    expect(await allOf(strapi(), 'article')).toEqual([]);
    expect(await allOf(strapi(), 'related-post')).toEqual([]);
    expect(await linkRows()).toEqual([]);
  });
}
