import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { articleLayout } from '../../../src/plugins/newsroom/server/src/layouts/article';
import { articleStateLayout } from '../../../src/plugins/newsroom/server/src/layouts/article-state';
import { authorLayout } from '../../../src/plugins/newsroom/server/src/layouts/author';
import { contributorLayout } from '../../../src/plugins/newsroom/server/src/layouts/contributor';
import { correctionLayout } from '../../../src/plugins/newsroom/server/src/layouts/correction';
import { creditLayout } from '../../../src/plugins/newsroom/server/src/layouts/credit';
import { relatedPostLayout } from '../../../src/plugins/newsroom/server/src/layouts/related-post';
import { sectionLayout } from '../../../src/plugins/newsroom/server/src/layouts/section';
import { tagLayout } from '../../../src/plugins/newsroom/server/src/layouts/tag';
import { WORD_CHOICES } from '../../../src/plugins/newsroom/shared/admin/import-desk';
import { CLEAN_RULES } from '../../../src/plugins/newsroom/story/clean/rules';

const ADMIN = resolve(__dirname, '../../../src/plugins/newsroom/admin/src');
const LANGUAGES = ['en', 'fr', 'es', 'de'] as const;

const LAYOUTS = {
  article: articleLayout,
  'article-state': articleStateLayout,
  author: authorLayout,
  contributor: contributorLayout,
  correction: correctionLayout,
  credit: creditLayout,
  'related-post': relatedPostLayout,
  section: sectionLayout,
  tag: tagLayout,
};

type Messages = Record<string, string>;

const read = (language: string) =>
  JSON.parse(readFileSync(join(ADMIN, `translations/${language}.json`), 'utf8')) as Messages;

/** The placeholders of a message: `{count}` and `{count, plural, …}`, not the words of a plural. */
const placeholders = (message: string) =>
  [...new Set([...message.matchAll(/(?<!=\d )\{(\w+)(?=[},])/g)].map(([, name]) => name))].sort();

describe('the words of the admin', () => {
  const english = read('en');

  it.each(LANGUAGES)('are all there in %s, with the same placeholders', (language) => {
    const messages = read(language);
    expect(Object.keys(messages)).toEqual(Object.keys(english));
    for (const [id, message] of Object.entries(messages)) {
      expect([id, message.trim()]).not.toEqual([id, '']);
      expect([id, placeholders(message)]).toEqual([id, placeholders(english[id]!)]);
    }
  });

  it('name each rule of the clean-up in every language', () => {
    for (const { name } of CLEAN_RULES) expect(english).toHaveProperty([`rule.${name}`]);
  });

  it('are all used, or belong to a group of names that the server gives', () => {
    const files = readdirSync(ADMIN, { recursive: true, encoding: 'utf8' });
    const code = files
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(ADMIN, name), 'utf8'))
      .join('\n');
    const groups = [...code.matchAll(/named\('([\w-]+)'/g)].map(([, group]) => group);
    const named = [...groups, ...WORD_CHOICES, ...WORD_CHOICES.map((choice) => `${choice}-hint`)];
    const built = [...code.matchAll(/`([\w.-]+)\$\{/g)].map(([, start]) => start!);
    const unused = Object.keys(english).filter(
      (id) =>
        !code.includes(`'${id}'`) &&
        !named.includes(id.split('.')[0]) &&
        !built.some((start) => id.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });
});

describe('what the Content Manager calls the fields', () => {
  const labelled = Object.entries(LAYOUTS).flatMap(([type, { fields }]) =>
    Object.keys(fields).map((field) => `${type}.${field}`),
  );

  it.each(['de', 'fr', 'es'])('is there for each that has a label, in %s', (language) => {
    const labels = read(`fields/${language}`);
    expect(Object.keys(labels).sort()).toEqual([...labelled].sort());
    expect(Object.values(labels).filter((label) => label.trim() === '')).toEqual([]);
  });
});
