#!/usr/bin/env node
// Fits the weights by which the passages of a web page are told from its furniture.
//
//   node tests/bench/clean/fit/page.mjs [--folds 4] [--ridge 5] [--write]
//
// Prints the scores of pages read with weights that never saw their site, those of the weights that
// saw all, and the weights. With --write they become page/body/weights.ts.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { foldOf, isThere, pages } from './documents.mjs';
import { fitLogistic } from './logistic.mjs';
import { PRIORS, signOf } from './page-priors.mjs';
import { VARIANTS } from './page-variants.mjs';
import { clean as cleanFolder, loadProduct, setWeights } from './product.mjs';
import { labelled } from './rows.mjs';
import { compare, summary } from './score.mjs';
import { weightsFile } from './weights-file.mjs';

const args = process.argv.slice(2);
const folds = Number(args.includes('--folds') ? args[args.indexOf('--folds') + 1] : 4);
/** Pulls weights to their priors: found by scores on sites held out (1, 5 and 20 were tried). */
const ridge = Number(args.includes('--ridge') ? args[args.indexOf('--ridge') + 1] : 5);

const product = await loadProduct('fit-page', {
  'clean/page/read-page': 'readPage',
  'clean/page/page-content': 'isText',
  'clean/page/tree/parse': 'parsePage',
  'clean/page/metadata/index': 'readMetadata',
  'clean/page/passages/segment': 'segment',
  'clean/page/body/page-facts': 'pageFacts',
  'clean/page/body/choose': 'scoreOwn',
  'clean/page/body/region': 'chooseRegion',
  'clean/page/body/context-features': 'ContextReader',
  'clean/page/body/weights': 'OWN_WEIGHTS, CONTEXT_WEIGHTS',
});

/** A page in one of its variants, each passage scored by its looks, with its label. */
function* examplesOf({ id, text: html, url, body, neutral }) {
  for (const { weight, change } of VARIANTS) {
    const tree = product.parsePage(html);
    const { headline, standfirst, body: stated, people } = product.readMetadata(tree, url);
    const authors = people.map(({ name }) => name);
    const given = { passages: product.segment(tree.root), headline, standfirst, stated, authors };
    const { passages, ...facts } = change(given, body);
    const pageFacts = product.pageFacts({ ...facts, body: facts.stated });
    const scored = product.scoreOwn(passages, pageFacts);
    const lines = scored.map(({ passage }) => passage.text);
    yield { doc: id, scored, facts: pageFacts, rows: labelled(lines, { body, neutral }, weight) };
  }
}

/** The rows of a table, from pages as the table before it makes them out. */
const ROWS_OF = {
  OWN_WEIGHTS: ({ doc, scored, rows }) =>
    rows.map((row, index) => ({ ...row, doc, features: scored[index].features })),
  CONTEXT_WEIGHTS({ doc, scored, facts, rows }) {
    const region = product.chooseRegion(scored);
    if (region === null) return [];
    const inside = scored.flatMap((one, index) =>
      isWithin(one.passage.element, region) ? [{ one, row: rows[index] }] : [],
    );
    const passages = inside.map(({ one }) => one);
    const context = new product.ContextReader(passages, region, facts, null);
    return inside.map(({ one, row }, index) => ({
      ...row,
      doc,
      features: [...one.features, ...context.features(index)],
    }));
  },
};

function isWithin(element, region) {
  for (let up = element; up !== null; up = up.parent) if (up === region) return true;
  return false;
}

function fit(documents) {
  const tables = {};
  for (const [table, rowsOf] of Object.entries(ROWS_OF)) {
    // Trees are large: only what is learned of a page is kept of it.
    const rows = [];
    for (const document of documents) {
      for (const example of examplesOf(document)) rows.push(...rowsOf(example));
    }
    tables[table] = fitLogistic(rows, { ridge, priors: PRIORS[table], signOf });
    setWeights(product[table], tables[table]);
  }
  return tables;
}

function score(documents, tables, results) {
  for (const [table, weights] of Object.entries(tables)) setWeights(product[table], weights);
  for (const { set, text: html, url, body } of documents) {
    const texts = product.readPage(html, url).elements.filter(product.isText);
    const read = texts.map(({ text }) => text).join('\n\n');
    (results[set] ??= []).push(compare(body, read));
  }
}

if (!isThere()) {
  console.log('no corpus at ../shared: nothing to fit');
} else {
  const documents = pages('html');
  const shipped = Object.fromEntries(
    Object.keys(ROWS_OF).map((table) => [table, { ...product[table] }]),
  );
  const results = { shipped: {}, heldOut: {}, known: {} };
  score(documents, shipped, results.shipped);
  console.log(`as shipped, all sites seen: ${summary(results.shipped)}`);
  for (let fold = 0; fold < folds; fold += 1) {
    const [seen, unseen] = [[], []];
    for (const one of documents) (foldOf(one, folds) === fold ? unseen : seen).push(one);
    score(unseen, fit(seen), results.heldOut);
  }
  console.log(`fitted, sites held out: ${summary(results.heldOut)}`);
  const tables = fit(documents);
  score(documents, tables, results.known);
  console.log(`fitted, all sites seen: ${summary(results.known)}`);
  const file = weightsFile('page', 'passage', tables, summary(results.heldOut));
  if (args.includes('--write')) writeFileSync(join(cleanFolder, 'page/body/weights.ts'), file);
  else console.log(`\n${file}`);
}
