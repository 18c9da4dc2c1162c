/** Elements of HTML: a text between two of them is a fragment of a page, and may be a story. */
const HTML =
  'p|div|article|section|main|header|figure|h[1-6]|ul|ol|table|blockquote|pre|span|a|b|i|em|strong|body|html';

/** Text that is no story and that no reader knows: as one it would print its tags and headers. */
const NOT_STORIES: ReadonlyArray<readonly [what: string, looksLike: RegExp]> = [
  [
    'XML of an unknown kind',
    new RegExp(
      String.raw`^<\?xml\s|^(?:<!--[^]{0,2000}?-->\s*)?<(?!(?:${HTML})[\s>])([A-Za-z][\w.:-]*)(?:\s[^<>]*)?>[^]*</\1\s*>\s*$`,
    ),
  ],
  [
    'an e-mail message',
    /^(?:Delivered-To|Received|Return-Path|MIME-Version|DKIM-Signature|Message-I[Dd]|X-[\w-]+):.*\n(?:(?:[A-Z][\w-]*:.*|[ \t]+\S.*)\n){3}/,
  ],
  ['a script', /^(?:#!\/|<\?php\b)/],
  [
    'a database dump',
    /^(?:(?:--.*|\s*|\/\*.*\*\/;?)\n){0,60}(?:CREATE TABLE|INSERT INTO|SET NAMES|DROP TABLE)\b/i,
  ],
];

/** What a text is that is no story, in words for the message; null when it may be one. */
export function notAStory(text: string): string | null {
  const start = text.trimStart().replace(/\r\n?/g, '\n');
  return NOT_STORIES.find(([, looksLike]) => looksLike.test(start))?.[0] ?? null;
}
