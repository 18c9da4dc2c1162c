import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const shared = resolve(dirname(fileURLToPath(import.meta.url)), '../../../../../shared');
const read = (...path) => {
  const bytes = readFileSync(join(shared, ...path));
  return (path.at(-1).endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
};

export const isThere = () => existsSync(join(shared, 'pages'));

/** Pages as `kind` (html or text) with their true bodies: {set, id, site, text, body, title, url}. */
export function pages(kind) {
  return ['2019', '2023'].flatMap((year) => {
    const truth = JSON.parse(read('pages', year, 'ground-truth.json'));
    return readdirSync(join(shared, 'pages', year, kind)).flatMap((file) => {
      const id = file.replace(/\..*$/, '');
      const { articleBody: body, title = null, url } = truth[id] ?? {};
      if (body === undefined) return [];
      const site = new URL(url).hostname.replace(/^www\./, '');
      const text = read('pages', year, kind, file);
      return [{ set: year, id, site, text, body, title, url, neutral: new Set() }];
    });
  });
}

/** The stories that were pasted, captions and summaries marked as neither here nor there. */
export function pastedStories() {
  const gold = JSON.parse(read('stories', 'pasted', 'gold.json'));
  return gold.map(({ id, file, title, bodyLines, neutralLines }) => {
    const text = read('stories', 'pasted', file);
    const lines = text.split('\n');
    const body = bodyLines.map((number) => lines[number - 1]).join('\n');
    const site = id.split('-')[0];
    return {
      set: 'pasted',
      id,
      site,
      text,
      body,
      title,
      url: null,
      neutral: new Set(neutralLines),
    };
  });
}

/** Pages of one site always fall into one fold: what is learned of a site must not be scored on it. */
export function foldOf({ site }, folds) {
  let hash = 2166136261;
  for (const letter of site) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  return (hash >>> 0) % folds;
}
