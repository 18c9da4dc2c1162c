/** Something that can be said of a line or a passage: a row of a table of weights. */
export type Feature = string;

/** Log-odds that a line or passage is the story's, for each thing that can be said of it. */
export type Weights = Readonly<Record<Feature, number>>;

export function addUp(features: readonly Feature[], weights: Weights): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return sum;
}

/**
 * One feature for every step that a value reaches, so that weights grow with it. The names are made
 * once: the table of weights finds known strings much faster than new ones.
 */
export function ladder(name: string, least: readonly number[]): (value: number) => Feature[] {
  const reached: Feature[][] = [[]];
  for (const step of least) reached.push([...reached.at(-1)!, `${name}>=${step}`]);
  return (value) => {
    let count = 0;
    while (count < least.length && value >= least[count]!) count += 1;
    return reached[count]!;
  };
}

/** More values than any page has kinds of elements; beyond them a name is made each time. */
const MOST_VALUES = 200;

/** A feature for every value of a kind, its name made once for the same reason. */
export function named(name: string): (value: string) => Feature {
  const made = new Map<string, Feature>();
  return (value) => {
    const known = made.get(value);
    if (known !== undefined) return known;
    const feature = `${name}:${value}`;
    if (made.size < MOST_VALUES) made.set(value, feature);
    return feature;
  };
}
