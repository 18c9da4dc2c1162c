import type { InlineNode, TextNode } from '../../model';
import { inlineText } from '../inline';
import { safeUrl } from '../links';

/** Anything that CommonMark could take for markup, wherever it stands in a line. */
const MARKUP = /[\\`*_[\]<>&~|]/g;
/** Only at the beginning of a line: headings, lists, rules and underlines. */
const LINE_MARKUP = /^([ \t]*\d{0,9})([#+=.)-])/gm;

const MARK_SIGNS = [
  ['bold', '**', 'strong'],
  ['italic', '*', 'em'],
  ['underline', null, 'u'],
  ['strikethrough', '~~', 's'],
] as const;

export function inlineMarkdown(children: readonly InlineNode[]): string {
  const line = children
    .map((node, index) =>
      node.type === 'link'
        ? linkMarkdown(node.url, node.children)
        : marked(node, children[index - 1], children[index + 1]),
    )
    .join('');
  return line.trim().replace(LINE_MARKUP, '$1\\$2').replace(/\n+/g, '\\\n');
}

export function linkMarkdown(url: string, children: readonly TextNode[]): string {
  const safe = safeUrl(url);
  const label = children
    .map((node, index) => marked(node, children[index - 1], children[index + 1]))
    .join('');
  if (safe === null) return label;
  return `[${label}](<${safe.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
}

/** Signs stand at the words: with a space inside them CommonMark prints them as they are. */
function marked(node: TextNode, before?: InlineNode, after?: InlineNode): string {
  const words = node.text.trim();
  if (words === '') return node.text;
  const start = node.text.indexOf(words);
  const [left, right] = [node.text.slice(0, start), node.text.slice(start + words.length)];
  const canFlank =
    isWord(words.at(0)) &&
    isWord(words.at(-1)) &&
    !isWord(left.at(-1) ?? textOf(before).at(-1)) &&
    !isWord(right.at(0) ?? textOf(after).at(0));
  const inner = node.code ? codeSpan(words) : words.replace(MARKUP, '\\$&');
  const text = MARK_SIGNS.filter(([mark]) => node[mark]).reduceRight(
    (html, [, sign, tag]) => (sign && canFlank ? sign + html + sign : `<${tag}>${html}</${tag}>`),
    inner,
  );
  return left + text + right;
}

/** Next to a letter, or around punctuation, CommonMark may take a sign for the letter it is. */
function isWord(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
}

function textOf(node: InlineNode | undefined): string {
  return node ? inlineText([node]) : '';
}

/**
 * Fenced by more backticks than there are inside, and on one line: to CommonMark a line break in a
 * span is a space, and a line of it that looks like a block of HTML would end the span and be one.
 */
function codeSpan(source: string): string {
  const code = source.replace(/\s*\n\s*/g, ' ');
  const fence = '`'.repeat(longestRun(code) + 1);
  const space = code.startsWith('`') || code.endsWith('`') ? ' ' : '';
  return fence + space + code + space + fence;
}

export function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
