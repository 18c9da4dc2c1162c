#!/usr/bin/env node
// Fits the weights by which lines of a plain text are told from its furniture.
//
//   node tests/bench/clean/fit/text.mjs [--folds 4] [--write]
//
// Prints the scores of whole stories, each cleaned with weights that never saw its site, and of the
// weights that saw all. With --write these become structure/likelihood/weights.ts.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { foldOf, isThere, pages, pastedStories } from './documents.mjs';
import { furnished } from './furnished.mjs';
import { fitLogistic } from './logistic.mjs';
import { clean as cleanFolder, loadProduct, setWeights } from './product.mjs';
import { labelled } from './rows.mjs';
import { compare, summary } from './score.mjs';
import { weightsFile } from './weights-file.mjs';

const args = process.argv.slice(2);
const folds = Number(args.includes('--folds') ? args[args.indexOf('--folds') + 1] : 4);
/** Pulls weights towards 0: found by scores on sites held out (0.1 to 3 were tried). */
const RIDGE = 1;
/** What the phrase lists and the parsers know, however seldom the corpus shows it. */
const PRIORS = {
  'furniture:whole': -2,
  'furniture:start': -2,
  'furniture:within': -3,
  'sign:caption': -1.5,
  'sign:promo': -1.5,
  'sign:date': -1.5,
  'sign:byline': -1.5,
  'opens:comments': -1,
  'opens-clock': -1,
  'other-script': -1.5,
};
const CONTEXT_PRIORS = { ...PRIORS, 'under:comments': -2, 'under:list': -1, 'under:related': -1 };

/** A story without any furniture, as an export has it: what it says must stay. */
const BARE = 0.3;
/** A story among furniture of other pages, and with blocks between its paragraphs. */
const FURNISHED = 0.3;

const product = await loadProduct('fit-text', {
  'clean/index': 'clean',
  'read/index': 'plainTextPost',
  'clean/structure/source-lines': 'sourceLines',
  'clean/structure/likelihood/index': 'looksOf, inContext',
  'clean/structure/likelihood/own-features': 'ownFeatures',
  'clean/structure/likelihood/context-features': 'contextFeatures',
  'clean/structure/likelihood/weights': 'OWN_WEIGHTS, CONTEXT_WEIGHTS, SETTLED_WEIGHTS',
  'clean/likelihood/features': 'addUp',
});
const TABLES = ['OWN_WEIGHTS', 'CONTEXT_WEIGHTS', 'SETTLED_WEIGHTS'];

/** A text as the model sees it: the looks of its lines, and which of them are the story's. */
function example(document, text, weight) {
  const lines = product.sourceLines(text);
  const looks = product.looksOf(lines);
  const rows = labelled(
    lines.map((line) => line.text),
    document,
    weight,
  );
  return { looks, rows, own: looks.map(product.ownFeatures), doc: document.id };
}

function examplesOf(document, index, all) {
  const bare = [document.title ?? '', ...document.body.split(/\n+/)].join('\n\n').trim();
  return [
    example(document, document.text, 1),
    example(document, bare, BARE),
    ...furnished(document, index, all).map((text) => example(document, text, FURNISHED)),
  ];
}

/** The three tables, each fitted on what the one before it makes of the examples. */
function fit(documents) {
  const examples = documents.flatMap(({ examples: all }) => all);
  let features = examples.map(({ own }) => own);
  const tables = [];
  for (const table of TABLES) {
    const rows = examples.flatMap(({ rows: all, doc }, at) =>
      all.map((row, index) => ({ ...row, doc, features: features[at][index] })),
    );
    const priors = table === 'OWN_WEIGHTS' ? PRIORS : CONTEXT_PRIORS;
    const weights = fitLogistic(rows, { ridge: RIDGE, priors });
    tables.push([table, weights]);
    features = examples.map(({ looks, own }, at) => {
      const scores = features[at].map((all) => product.addUp(all, weights));
      const lines = looks.map((line, index) => product.inContext(line, scores[index]));
      return product.contextFeatures(lines).map((around, index) => [...own[index], ...around]);
    });
  }
  return Object.fromEntries(tables);
}

function score(documents, tables, results) {
  for (const table of TABLES) setWeights(product[table], tables[table]);
  for (const { set, text, body, title } of documents) {
    const add = (name, source) =>
      (results[name] ??= []).push(compare(body, product.clean(product.plainTextPost(source)).text));
    add(set, text);
    // Without furniture, every word is to stay.
    if (set !== 'pasted') add('bare', `${title ?? 'A headline of this story'}\n\n${body}`);
  }
}

if (!isThere()) {
  console.log('no corpus at ../shared: nothing to fit');
} else {
  const documents = [...pages('text'), ...pastedStories()];
  documents.forEach((document, index) => {
    document.examples = examplesOf(document, index, documents);
  });
  const heldOut = {};
  for (let fold = 0; fold < folds; fold += 1) {
    const [seen, unseen] = [[], []];
    for (const one of documents) (foldOf(one, folds) === fold ? unseen : seen).push(one);
    score(unseen, fit(seen), heldOut);
  }
  console.log(`sites held out: ${summary(heldOut)}`);
  const tables = fit(documents);
  const known = {};
  score(documents, tables, known);
  console.log(`all sites seen: ${summary(known)}`);
  if (args.includes('--write')) {
    const file = join(cleanFolder, 'structure/likelihood/weights.ts');
    writeFileSync(file, weightsFile('text', 'line', tables, summary(heldOut)));
    console.log(`written: ${file}`);
  }
}
