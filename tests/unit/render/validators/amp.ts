import { dangersIn, elementsOf, failing, named } from './html';

/** Elements that no AMP page may have: the format has its own, or none. */
const FORBIDDEN = 'img picture video audio iframe frame object embed form input base applet'.split(
  ' ',
);
const MOST_STYLE = 75_000;

const PROGRAMS = ['https://cdn.ampproject.org/v0.js', 'application/ld+json'];

/** AMP's rules, https://amp.dev/documentation/guides-and-tutorials/learn/spec/amphtml */
export function amp(html: string): string[] {
  const elements = elementsOf(html);
  const [, style = ''] = /<style amp-custom>(.*?)<\/style>/s.exec(html) ?? [];
  const programs = named(elements, 'script').map(({ attribs }) => attribs.src ?? attribs.type);
  const links = named(elements, 'link').filter(({ attribs }) => attribs.rel === 'canonical');
  const charset = html.indexOf('<meta charset="utf-8" />');
  return [
    ...dangersIn(elements),
    ...named(elements, ...FORBIDDEN).map(({ name }) => `<${name}>`),
    ...failing({
      'does not begin as AMP': /^<!doctype html>\n<html amp lang=/.test(html),
      'charset is not first': charset !== -1 && charset < html.indexOf('<title>'),
      'not one canonical address': links.length === 1,
      'other programs': programs.join() === PROGRAMS.join(),
      'not the two boilerplates': html.match(/<style amp-boilerplate>/g)?.length === 2,
      'inline style': elements.every(({ attribs }) => attribs.style === undefined),
      'no style': style.length > 0,
      'too much style': Buffer.byteLength(style) < MOST_STYLE,
      'style that is important': !style.includes('!important'),
      'a picture that is not laid out': named(elements, 'amp-img').every(
        ({ attribs: { layout, width, height } }) =>
          layout === 'fill' || (layout === 'responsive' && Number(width) > 0 && Number(height) > 0),
      ),
    }),
  ];
}
