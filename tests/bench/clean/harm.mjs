import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ourStory } from './our-story.mjs';

const shared = resolve(dirname(fileURLToPath(import.meta.url)), '../../../../shared');
const json = (...path) => JSON.parse(readFileSync(join(shared, ...path), 'utf8'));
const wordsOf = (text) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/**
 * What the desk does to texts that need nothing, row by row: {title, result, isMet}; null without
 * the corpora.
 */
export function measureHarm() {
  if (!existsSync(join(shared, 'pages'))) return null;
  const { clean, plainTextPost } = ourStory();
  const cleaned = (text) => clean(plainTextPost(text));
  return [...trueBodies(cleaned), negatives(cleaned), wires(cleaned), ...mission(cleaned)];
}

/** Published text below its headline: nothing of it is furniture. */
function trueBodies(cleaned) {
  const count = { words: 0, inText: 0, inStory: 0, queries: 0 };
  for (const year of ['2019', '2023']) {
    for (const { title, articleBody } of Object.values(json('pages', year, 'ground-truth.json'))) {
      const story = cleaned(`${title ?? 'A headline of this story'}\n\n${articleBody}`);
      const words = wordsOf(articleBody.replaceAll('\u00ad', ''));
      count.words += words.length;
      count.inText += kept(words, story.text);
      count.inStory += kept(words, printed(story));
      count.queries += story.queries.length;
    }
  }
  const inStory = count.inStory / count.words;
  const perQuery = Math.round(count.words / Math.max(1, count.queries));
  return [
    {
      title: `true bodies of pages, ${count.words} words: kept in the story`,
      result: `${percent(inStory)} (in its text ${percent(count.inText / count.words)})`,
      isMet: inStory >= 0.995,
    },
    {
      title: 'true bodies of pages: queries',
      result: `${count.queries}, one in ${perQuery} words`,
      isMet: perQuery >= 2000,
    },
  ];
}

/** What looks like damage and is none. */
function negatives(cleaned) {
  const cases = json('text', 'ftfy', 'negative.json').filter(({ expect }) => expect === 'pass');
  const changed = cases.filter(({ original, fixed }) => {
    const story = cleaned(`A headline of this story\n\n${original}`);
    const lines = [story.text, ...story.removed.map(({ text }) => text)];
    // Curly marks are no damage to us.
    return !lines.some((text) => text.includes(fixed) || text.includes(original));
  });
  return {
    title: 'ftfy’s negative cases unchanged',
    result: `${cases.length - changed.length} of ${cases.length}`,
    isMet: changed.length === 0,
  };
}

/** Wire copy holds nothing but its story. */
function wires(cleaned) {
  const count = { words: 0, inStory: 0 };
  const folder = join(shared, 'stories/wires');
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
    const text = readFileSync(join(folder, name), 'utf8');
    const words = wordsOf(text);
    count.words += words.length;
    count.inStory += kept(words, printed(cleaned(text)));
  }
  return {
    title: `wires, ${count.words} words: kept in the story`,
    result: percent(count.inStory / count.words),
    isMet: count.inStory === count.words,
  };
}

function mission(cleaned) {
  const folder = join(shared, 'stories/cnn-style');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => {
      const { queries } = cleaned(readFileSync(join(folder, name), 'utf8'));
      return {
        title: `queries on ${name}`,
        result: `${queries.length} (at most 12)`,
        isMet: queries.length <= 12,
      };
    });
}

/** The text, and lines that became a field of the story: a dateline is not lost. */
const printed = ({ headline, text, removed }) =>
  [
    headline ?? '',
    text,
    ...removed.filter(({ became }) => became !== null).map((one) => one.text),
  ].join('\n');

function kept(words, text) {
  const left = new Map();
  for (const word of wordsOf(text)) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    return count > 0;
  }).length;
}

const percent = (share) => `${(100 * share).toFixed(3)} %`;
