import {
  linksWithin,
  pathsOfLink,
} from '../../../src/plugins/newsroom/server/src/imports/addresses/old-site';
import { fromHtml } from '../../../src/plugins/newsroom/story/blocks';

const body = (...urls: string[]) =>
  fromHtml(urls.map((url) => `<p>To <a href="${url}">there</a>.</p>`).join('')).blocks;

describe('links to the old site', () => {
  it('are those to its host, with or without www, and paths', () => {
    const site = { siteUrl: 'https://www.old.example', url: null };
    const urls = [
      'http://old.example/a/',
      'https://www.old.example/b?p=3',
      '/c',
      'https://other.example/a/',
      'mailto:desk@old.example',
      'https://old.example/',
      '/',
      'https://old.example.evil.example/x',
    ];
    expect(linksWithin({ body: body(...urls) }, site)).toEqual(urls.slice(0, 3));
  });

  it('are known by several paths, the most exact first', () => {
    expect(pathsOfLink('https://old.example/a/?utm_source=x&page=2#c')[0]).toBe(
      '/a/?utm_source=x&page=2',
    );
    expect(pathsOfLink('https://old.example/a/?utm_source=x&page=2')).toEqual(
      expect.arrayContaining(['/a/?page=2', '/a/', '/a']),
    );
    expect(pathsOfLink('/?p=12')).toEqual(['/?p=12', '/?page_id=12']);
    expect(pathsOfLink('/blog/?p=12&preview=true')).toContain('/blog/?p=12');
    expect(pathsOfLink('/%d8%a3')).toEqual(expect.arrayContaining(['/%D8%A3', '/%d8%a3/']));
  });
});
