import type { RedirectFormat } from './model';

/** RFC 4180. Paths begin with a slash and addresses with a scheme: no cell can be a formula. */
export const csv: RedirectFormat = {
  id: 'csv',
  write: (redirects) => ({
    text: [['from', 'to', 'status'], ...redirects.map(({ from, to }) => [from, to, '301'])]
      .map((cells) => `${cells.map(cell).join(',')}\r\n`)
      .join(''),
    leftOut: [],
  }),
};

const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
