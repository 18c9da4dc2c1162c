/**
 * Logistic regression over rows of named binary features, weighted, with a ridge on all weights but
 * the bias that pulls them to their priors: 0, or what is known of a feature beforehand. Deterministic: full-batch gradient steps with moment estimates (Adam), no sampling.
 *
 * A row is {features: string[], weight: number, isBody: boolean, doc: string}. Features that fewer
 * than `rarest` documents show are left out, or stay at their prior: they say more of those documents
 * than of what is to come.
 * `signOf(name)` tells on which side of 0 a weight must stay: 1, -1, or 0 for either.
 * Returns the weights by name, rounded to two places.
 */
export function fitLogistic(
  rows,
  { ridge = 1, priors = {}, signOf = () => 0, steps = 160, rate = 0.12, rarest = 4 } = {},
) {
  const names = frequent(rows, rarest);
  const { starts, at, weights: loads, hits } = packed(rows, names);
  const size = names.length;
  const bias = names.indexOf('bias');
  const signs = names.map(signOf);
  const prior = Float64Array.from(names, (name) => priors[name] ?? 0);
  const [weights, gradient, mean, square] = Array.from({ length: 4 }, () => new Float64Array(size));
  weights.set(prior);
  for (let step = 1; step <= steps; step += 1) {
    for (let index = 0; index < size; index += 1) {
      gradient[index] = index === bias ? 0 : ridge * (weights[index] - prior[index]);
    }
    for (let row = 0; row < loads.length; row += 1) {
      let sum = 0;
      for (let place = starts[row]; place < starts[row + 1]; place += 1) sum += weights[at[place]];
      const error = loads[row] / (1 + Math.exp(-sum)) - hits[row];
      for (let place = starts[row]; place < starts[row + 1]; place += 1)
        gradient[at[place]] += error;
    }
    const pace = rate * Math.min(1, (steps - step + 1) / (steps * 0.4));
    for (let index = 0; index < size; index += 1) {
      mean[index] = 0.9 * mean[index] + 0.1 * gradient[index];
      square[index] = 0.99 * square[index] + 0.01 * gradient[index] ** 2;
      const first = mean[index] / (1 - 0.9 ** step);
      const second = square[index] / (1 - 0.99 ** step);
      weights[index] -= (pace * first) / (Math.sqrt(second) + 1e-8);
      if (weights[index] * signs[index] < 0) weights[index] = 0;
    }
  }
  const rounded = names.map((name, index) => [name, Math.round(100 * weights[index]) / 100]);
  const fitted = Object.fromEntries(rounded.filter(([, weight]) => weight !== 0));
  return { ...priors, ...fitted };
}

function frequent(rows, rarest) {
  const seen = new Map();
  for (const { features, doc } of rows) {
    for (const name of features) {
      const docs = seen.get(name);
      if (docs === undefined) seen.set(name, new Set([doc]));
      else if (docs.size < rarest) docs.add(doc);
    }
  }
  return [...seen].filter(([, docs]) => docs.size >= rarest).map(([name]) => name);
}

/** Rows that look the same are one row with their weights added up: menus are full of them. */
function packed(rows, names) {
  const indexes = new Map(names.map((name, index) => [name, index]));
  const merged = new Map();
  for (const { features, weight, isBody } of rows) {
    const at = features.map((name) => indexes.get(name)).filter((index) => index !== undefined);
    const key = String.fromCharCode(...at);
    const known = merged.get(key);
    if (known === undefined) merged.set(key, { at, weight, hit: isBody ? weight : 0 });
    else {
      known.weight += weight;
      if (isBody) known.hit += weight;
    }
  }
  const packedRows = [...merged.values()];
  const starts = new Int32Array(packedRows.length + 1);
  packedRows.forEach(({ at }, row) => (starts[row + 1] = starts[row] + at.length));
  return {
    starts,
    at: Int32Array.from(packedRows.flatMap(({ at }) => at)),
    weights: Float64Array.from(packedRows, ({ weight }) => weight),
    hits: Float64Array.from(packedRows, ({ hit }) => hit),
  };
}
