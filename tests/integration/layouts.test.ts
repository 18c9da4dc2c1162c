import type { UID } from '@strapi/strapi';

import { bootNewsroom } from './harness/boot';
import type { Newsroom } from './harness/boot';

jest.setTimeout(300_000);

const VISIBLE = [
  'article',
  'article-state',
  'author',
  'contributor',
  'correction',
  'credit',
  'related-post',
  'section',
  'tag',
];

interface Configuration {
  settings: { mainField: string };
  layouts: { list: string[]; edit: Array<Array<{ name: string; size: number }>> };
  metadatas: Record<string, { edit: { label: string; description?: string; editable?: boolean } }>;
}

describe('the layouts of the Content Manager', () => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await bootNewsroom();
  });
  afterAll(() => newsroom?.stop());

  const contentManager = () => newsroom.strapi.plugin('content-manager').service('content-types');
  const modelOf = (type: string) => contentManager().findContentType(`plugin::newsroom.${type}`);
  const configurationOf = (type: string): Promise<Configuration> =>
    contentManager().findConfiguration(modelOf(type));

  it('are shown for the types that an editor needs, and for no other', () => {
    const displayed = contentManager()
      .findDisplayedContentTypes()
      .map(({ uid }: { uid: string }) => uid)
      .filter((uid: string) => uid.startsWith('plugin::newsroom.'))
      .map((uid: string) => uid.replace('plugin::newsroom.', ''));
    expect(displayed.sort()).toEqual(VISIBLE);
  });

  it.each(VISIBLE)('name every field of %s in plain words', async (type) => {
    const { metadatas, layouts } = await configurationOf(type);
    const model = newsroom.strapi.contentType(`plugin::newsroom.${type}` as UID.ContentType);
    const { attributes } = (model as unknown as { __schema__: { attributes: object } }).__schema__;
    const fields = Object.keys(attributes);
    const unnamed = fields.filter((field) => metadatas[field]!.edit.label === field);
    expect(unnamed).toEqual([]);
    const inRows = layouts.edit.flat().map(({ name }) => name);
    expect(inRows.filter((name) => !fields.includes(name))).toEqual([]);
  });

  it('put what an editor needs of an article first, and what is derived last and locked', async () => {
    const { layouts, metadatas, settings } = await configurationOf('article');
    const inRows = layouts.edit.flat().map(({ name }) => name);
    expect(settings.mainField).toBe('headline');
    expect(layouts.list).toEqual(['headline', 'authors', 'section', 'publishedOn']);
    expect(inRows.slice(0, 8)).toEqual([
      'headline',
      'standfirst',
      'body',
      'authors',
      'credits',
      'section',
      'tags',
      'leadImage',
    ]);
    for (const derived of ['excerpt', 'wordCount', 'readingMinutes']) {
      expect(inRows.slice(-3)).toContain(derived);
      expect(metadatas[derived]!.edit.editable).toBe(false);
    }
    expect(inRows).not.toContain('plainText');
    expect(inRows).not.toContain('bodyMedia');
  });

  it('keep what an administrator changed through the sync of the next boot', async () => {
    const { layouts, settings, metadatas } = await configurationOf('tag');
    const changed = {
      settings,
      layouts: { ...layouts, list: ['name'] },
      metadatas: {
        ...metadatas,
        name: { ...metadatas.name, edit: { ...metadatas.name!.edit, label: 'Keyword' } },
      },
    };
    await contentManager().updateConfiguration(modelOf('tag'), changed);
    await contentManager().syncConfigurations();

    const after = await configurationOf('tag');
    expect(after.layouts.list).toEqual(['name']);
    expect(after.metadatas.name!.edit.label).toBe('Keyword');
    const article = await configurationOf('article');
    expect(article.layouts.list).toEqual(['headline', 'authors', 'section', 'publishedOn']);
  });
});
