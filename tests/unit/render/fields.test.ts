import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { CHANNELS, type Channel } from '../../../src/plugins/newsroom/story/render';
import { MARKED, MARKS } from './marked-article';
import { renderedFor } from './rendered';

// MJML takes its time to load on a busy machine.
jest.setTimeout(60_000);

const DOCS = path.join(__dirname, '../../../src/plugins/newsroom/docs/channels.md');

/** Those that tell of a story and do not carry it: addresses and cards. */
const CARDS = new Set(['sitemap-index', 'sitemap', 'news-sitemap', 'opengraph', 'oembed']);

/** Documents write these in a form of their own, which is another string. */
const WRITTEN: Readonly<Partial<Record<keyof typeof MARKS, RegExp>>> = {
  kicker: /kestrelkick/i,
  label: /analysis/i,
  'credit’s role': /translation/i,
  'date of publication': /2026-?03-?05|0?5 Mar(?:ch)? 2026/,
  'date of change': /2026-?03-?07|0?7 Mar(?:ch)? 2026/,
};

async function leftOutBy(channel: Channel): Promise<string[]> {
  const document = await renderedFor(channel, MARKED);
  return (Object.keys(MARKS) as Array<keyof typeof MARKS>).filter((field) => {
    const written = WRITTEN[field];
    return written ? !written.test(document) : !document.includes(MARKS[field]);
  });
}

it('the documentation says of each channel what of a story it leaves out, and no more is', async () => {
  const carriers = CHANNELS.filter(({ id }) => !CARDS.has(id));
  const rows = await Promise.all(
    carriers.map(async (channel) => [`\`${channel.id}\``, (await leftOutBy(channel)).join(', ')]),
  );
  const table = [['channel', 'what it has no place for'], ...rows];
  const widths = [0, 1].map((column) => Math.max(...table.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const [head, ...body] = table.map(line);
  const printed = [head, line(widths.map((width) => '-'.repeat(width))), ...body].join('\n');

  const docs = readFileSync(DOCS, 'utf8');
  const [before = '', rest = ''] = docs.split(
    /(?<=^## What each leaves out\n\n[^]*?\n\n)(?=\| channel)/m,
  );
  const after = rest.slice(rest.search(/\n(?!\|)/));
  const expected = `${before}${printed}${after}`;
  if (process.env.UPDATE_FIXTURES === '1') writeFileSync(DOCS, expected);
  expect(readFileSync(DOCS, 'utf8')).toBe(expected);
});
