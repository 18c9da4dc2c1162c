import { dangersIn, elementsOf, failing, isWhole, named } from './html';

/** MJML's strict rules refuse while it is made; what comes out holds nothing that runs or asks back. */
export function letter(html: string): string[] {
  const elements = elementsOf(html);
  const links = named(elements, 'a').map(({ attribs }) => attribs.href ?? '');
  return [
    ...dangersIn(elements),
    ...failing({
      'a script': named(elements, 'script').length === 0,
      'no way to unsubscribe': links.includes('{{unsubscribe_url}}'),
      'a picture that is not whole': named(elements, 'img').every(({ attribs }) =>
        isWhole(attribs.src),
      ),
      'a picture without its text': named(elements, 'img').every(
        ({ attribs }) => attribs.alt !== undefined,
      ),
      'not one main heading': named(elements, 'h1').length === 1,
      'no language': /<html[^>]* lang="[^"]+"/.test(html),
    }),
  ];
}

/** The sign above a signature has a blank at its end (RFC 3676 §4.3). */
export function letterText(text: string): string[] {
  return failing({
    'no signature': text.includes('\n-- \n'),
    'no way to unsubscribe': text.includes('{{unsubscribe_url}}'),
    'other line breaks': !/[\r\v\f\u0085\u2028\u2029]/.test(text),
  });
}
