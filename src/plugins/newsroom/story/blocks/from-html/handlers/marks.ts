import { withMark, type Mark } from '../context';
import { flow, type Handler } from '../walk';

export function marked(mark: Mark): Handler {
  return (element, context, walk) => flow(element, withMark(context, mark), walk);
}

/** Word processors write marks as styles. */
const STYLES: ReadonlyArray<readonly [RegExp, Mark]> = [
  [/font-weight:\s?(?:bold|[6-9]00)/i, 'bold'],
  [/font-style:\s?italic/i, 'italic'],
  [/text-decoration[a-z-]*:[^;]{0,40}underline/i, 'underline'],
  [/text-decoration[a-z-]*:[^;]{0,40}line-through/i, 'strikethrough'],
];

export const styled: Handler = (element, context, walk) => {
  const style = (element.attributes.style ?? '').slice(0, 1000);
  const marks = STYLES.filter(([pattern]) => pattern.test(style)).map(([, mark]) => mark);
  flow(element, marks.reduce(withMark, context), walk);
};

/** Google Docs wraps a whole document in a `b` that is not bold. */
export const bold: Handler = (element, context, walk) =>
  /font-weight:\s?(?:normal|400)/i.test(element.attributes.style ?? '')
    ? flow(element, context, walk)
    : marked('bold')(element, context, walk);
