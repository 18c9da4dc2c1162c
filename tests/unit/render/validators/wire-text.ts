import { failing } from './html';

/** The house style: no markup that was not in the words, a blank line between paragraphs, an end. */
export function wireText(text: string): string[] {
  return failing({
    'no end': text.endsWith('\n\n-30-\n'),
    'more than one blank line': !/\n{3}/.test(text.replace(/[^\S\n]+\n/g, '\n')),
    'other line breaks': !/[\r\v\f\u0085\u2028\u2029]/.test(text),
  });
}
