/** The body metric of shared/pages/score.mjs: bags of four-word runs, macro means, their F1. */
const WORD = /[\p{L}\p{N}_]+/gu;
const RUN = 4;

export const tokens = (text) => (text ?? '').match(WORD) ?? [];

export function shingles(words) {
  const bag = new Map();
  for (let at = 0; at < Math.max(1, words.length - RUN + 1); at += 1) {
    const key = words.slice(at, at + RUN).join(' ');
    bag.set(key, (bag.get(key) ?? 0) + 1);
  }
  return bag;
}

export function compare(truth, text) {
  const words = tokens(text);
  if (words.length === 0) return { precision: null, recall: 0 };
  const [wanted, got] = [shingles(tokens(truth)), shingles(words)];
  let [both, all, said] = [0, 0, 0];
  for (const [key, count] of wanted) {
    all += count;
    both += Math.min(count, got.get(key) ?? 0);
  }
  for (const count of got.values()) said += count;
  return { precision: both / said, recall: both / all };
}

const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;

/** {set: [{precision, recall}]} as one line of F1 scores. */
export function summary(results) {
  return Object.entries(results)
    .map(([set, rows]) => {
      const p = mean(rows.map(({ precision }) => precision).filter((value) => value !== null));
      const r = mean(rows.map(({ recall }) => recall));
      return `${set} F1 ${((2 * p * r) / (p + r)).toFixed(3)} (P ${p.toFixed(3)} R ${r.toFixed(3)})`;
    })
    .join('  ');
}
