import { shingles, tokens } from './score.mjs';

/** Furniture counts at most as much as the body, however long the page. */
const MOST_FURNITURE = 1.2;
/** Words of a line that count, and what every line counts on top. */
const MOST_WORDS = 60;
const EVERY_LINE = 2;
const FEWEST_WORDS = 4;
/** What a line without any word counts beside others. */
const WORDLESS = 0.2;

/**
 * Which lines of a document are its true body's, and how much each counts: {isBody, weight}. All of
 * the body together weighs `weight`; lines that are neither here nor there (`neutral`) weigh nothing.
 */
export function labelled(lines, { body, neutral }, weight) {
  const truth = shingles(tokens(body));
  const flat = ` ${tokens(body).join(' ')} `;
  const shares = lines.map((line) => shareOf(tokens(line), truth, flat));
  const isSure = (share) => share !== null && share >= 0.6;
  const [first, last] = [shares.findIndex(isSure), shares.findLastIndex(isSure)];
  const rows = lines.map((line, index) => {
    const words = tokens(line).length;
    const share = shares[index];
    const isInside = words >= FEWEST_WORDS || (index > first && index < last);
    const counts = (Math.min(words, MOST_WORDS) + EVERY_LINE) * (share === null ? WORDLESS : 1);
    return {
      isBody: share !== null && share >= 0.5 && isInside,
      weight: neutral.has(line) ? 0 : counts,
    };
  });
  const sum = (isBody) =>
    rows.reduce((total, row) => total + (row.isBody === isBody ? row.weight : 0), 0) || 1;
  const [inBody, rest] = [sum(true), sum(false)];
  const cap = Math.min(1, (MOST_FURNITURE * inBody) / rest);
  for (const row of rows) row.weight *= (weight * (row.isBody ? 1 : cap)) / inBody;
  return rows;
}

/** How much of a line stands in the true body; half for a few words that may stand there by chance. */
function shareOf(words, truth, flat) {
  if (words.length === 0) return null;
  if (words.length < FEWEST_WORDS) return flat.includes(` ${words.join(' ')} `) ? 0.5 : 0;
  let [hits, all] = [0, 0];
  for (const [key, count] of shingles(words)) {
    all += count;
    if (truth.has(key)) hits += count;
  }
  return hits / all;
}
