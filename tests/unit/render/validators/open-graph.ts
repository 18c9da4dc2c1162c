import { rfc3339 } from '../../../../src/plugins/newsroom/story/render';
import { dangersIn, elementsOf, failing, isWhole, named } from './html';

/** Properties that ogp.me lets stand several times. */
const LISTS = new Set(['article:author', 'article:tag', 'og:locale:alternate']);
const ADDRESSES = ['og:url', 'og:image', 'article:author'];
const DATES = ['article:published_time', 'article:modified_time'];

/** ogp.me and X's cards: no schema of them was published. */
export function openGraph(html: string): string[] {
  const elements = elementsOf(html);
  const metas = named(elements, 'meta').map(({ attribs }) => ({
    name: attribs.property ?? attribs.name ?? '',
    content: attribs.content ?? '',
  }));
  const contentOf = (...names: string[]) =>
    metas.filter(({ name }) => names.includes(name)).map(({ content }) => content);
  const names = metas.map(({ name }) => name).filter((name) => !LISTS.has(name));
  const [locale] = contentOf('og:locale');
  return [
    ...dangersIn(elements),
    ...failing({
      'an element that is neither meta nor link': elements.every(({ name }) =>
        ['meta', 'link'].includes(name),
      ),
      'a property that says nothing': metas.every(({ content }) => content.trim() !== ''),
      'a property that stands twice': new Set(names).size === names.length,
      'no type or address': contentOf('og:type', 'og:url').length === 2,
      'an address that is not whole': contentOf(...ADDRESSES).every(isWhole),
      'a date that is none': contentOf(...DATES).every((date) => rfc3339(date) === date),
      'a locale in another form': /^[a-z]{1,8}(?:_[A-Za-z0-9]+)*$/i.test(locale ?? ''),
      'a card of an unknown kind': ['summary', 'summary_large_image'].includes(
        contentOf('twitter:card').join(),
      ),
      'a large card without a picture':
        contentOf('twitter:card').join() === 'summary' || contentOf('og:image').length === 1,
      'a link that is not whole': named(elements, 'link').every(({ attribs }) =>
        isWhole(attribs.href),
      ),
      'not one canonical address':
        named(elements, 'link').filter(({ attribs }) => attribs.rel === 'canonical').length === 1,
    }),
  ];
}
