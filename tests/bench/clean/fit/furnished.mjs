/** Headings of what a page puts between two paragraphs, as many papers print them. */
const HEADINGS = [
  'Related article',
  'Read more',
  'Related stories',
  'Mehr zum Thema',
  'Lire aussi',
  'Más información',
  'Leggi anche',
  'Leia também',
  'اقرأ أيضا',
];
const OFFERS = [
  [
    'Sign up for our newsletter',
    'The best of the day, every evening',
    'Enter your email',
    'Sign up',
  ],
  ['Advertisement'],
  ['Newsletter', 'All our reports in one letter', 'Subscribe'],
  ['Share', 'Facebook', 'Twitter', 'Copy link'],
  [],
];
const MOST_ABOVE = 25;
const MOST_BELOW = 40;

/**
 * The story of a document put among the furniture of others, with a block of other headlines and an
 * offer between its paragraphs: what stands behind such a block is still the story. Two texts: one
 * with blank lines between the paragraphs only, one without any. The same for the same documents.
 */
export function furnished(document, index, documents) {
  const other = (step) => documents[(index * 7 + step * 13 + 1) % documents.length];
  const paragraphs = document.body.split(/\n+/).filter((line) => line.trim() !== '');
  if (paragraphs.length < 4) return [];
  const titles = documents.flatMap(({ title }) => (title ? [title] : []));
  const block = [
    HEADINGS[index % HEADINGS.length],
    ...Array.from({ length: 1 + (index % 3) }, (_, at) => titles[(index * 5 + at) % titles.length]),
  ];
  const offer = OFFERS[index % OFFERS.length];
  const [first, second] = [1, 2].map((part) => Math.floor((paragraphs.length * part) / 3));
  const above = aboveOf(other(1)).slice(-MOST_ABOVE);
  const below = belowOf(other(2)).slice(0, MOST_BELOW);
  return ['\n\n', '\n'].map((gap) =>
    [
      above.join('\n'),
      document.title ?? '',
      paragraphs.slice(0, first).join(gap),
      block.join('\n') + (gap === '\n' || index % 2 ? '' : '\n') + '\n' + paragraphs[first],
      paragraphs.slice(first + 1, second).join(gap),
      offer.join('\n'),
      paragraphs.slice(second).join(gap),
      below.join('\n'),
    ]
      .filter((part) => part !== '')
      .join(gap),
  );
}

/** The lines of a page ahead of and behind its story, told by the story's first and last words. */
function aboveOf({ text, body }) {
  const at = text.indexOf(body.trim().slice(0, 40));
  return at < 0 ? [] : linesOf(text.slice(0, at));
}

function belowOf({ text, body }) {
  const end = body.trim().slice(-40);
  const at = text.lastIndexOf(end);
  return at < 0 ? [] : linesOf(text.slice(at + end.length));
}

const linesOf = (text) => text.split('\n').filter((line) => line.trim() !== '');
