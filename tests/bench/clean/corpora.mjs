import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const shared = resolve(root, '../shared');

/**
 * What can be scored: a folder of sources, the scorer's arguments, and the corpus of other pages that
 * a process works through before it is timed once more.
 */
export const CORPORA = {
  'pages 2019, html': pages('2019', 'html'),
  'pages 2023, html': pages('2023', 'html'),
  'pages 2019, text': pages('2019', 'text'),
  'pages 2023, text': pages('2023', 'text'),
  'stories, pasted': {
    folder: join(shared, 'stories/pasted'),
    scorer: [join(shared, 'stories/score.mjs'), join(shared, 'stories/pasted')],
  },
  'stories, wires': {
    folder: join(shared, 'stories/wires'),
    scorer: [join(shared, 'stories/score-wires.mjs'), join(shared, 'stories/wires')],
  },
};

function pages(year, kind) {
  const folder = join(shared, 'pages', year);
  const truth = join(folder, 'ground-truth.json');
  const warmUp = kind === 'html' ? `pages ${year === '2019' ? '2023' : '2019'}, html` : undefined;
  const scorer = [join(shared, 'pages/score.mjs'), truth];
  return { folder: join(folder, kind), truth, scorer, warmUp };
}

export const isThere = ({ folder }) => existsSync(folder);

/** Every source of a corpus as text, with the address of its page where it is known. */
export function sourcesOf({ folder, truth }) {
  const known = truth === undefined ? {} : JSON.parse(readFileSync(truth, 'utf8'));
  return readdirSync(folder)
    .filter((name) => /\.(?:html|txt)(?:\.gz)?$/.test(name) && !/readme/i.test(name))
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
      const url = known[name.replace(/\..*$/, '')]?.url ?? null;
      return { name, text, url };
    });
}
