import { HtmlValidate, StaticConfigLoader } from 'html-validate';

import { dangersIn, elementsOf, failing, named } from './html';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: {
      // Bodies keep the voids of their own HTML.
      'void-style': 'off',
      'no-inline-style': 'off',
      // A headline is as long as it is.
      'long-title': 'off',
      // An address or a telephone number in a story is a story's own.
      'tel-non-breaking': 'off',
    },
  }),
);

/** Foreign HTML in a body may have a list right in a list, as browsers do. */
const isOurs = ({ message }: { message: string }) =>
  !/<[ou]l> element is not permitted as content under <[ou]l>/.test(message);

/** HTML by html-validate's standard and its rules of accessibility; nothing in it runs but data. */
export async function page(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  const elements = elementsOf(html);
  return [
    ...results.flatMap(({ messages }) =>
      messages.filter(isOurs).map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
    ),
    ...dangersIn(elements),
    ...failing({
      'a script that is no data': named(elements, 'script').every(
        ({ attribs }) => attribs.type === 'application/ld+json',
      ),
      'not one main heading': named(elements, 'h1').length <= 1,
    }),
  ];
}
