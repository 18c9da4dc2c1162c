/** A line with what it is by itself. */
export interface LineInContext {
  /** Log-odds by the line's own looks. */
  score: number;
  words: number;
  /** Opens a list of other stories or the readers' comments. */
  isOpener: boolean;
}

/** What a line's surroundings say about it. */
interface Context {
  /** Mean log-odds of the lines before it, nearer ones counting more; the few nearest and the many. */
  near: number;
  far: number;
  behind: number;
  /** 1 right behind the heading of a list, less with each line further down. */
  list: number;
  /** Share of the page's prose that stands before it: what comes last is seldom the story. */
  passed: number;
}

/** Weights of the same regression as those of single lines, fitted on top of them. */
const WEIGHTS = { any: 1.2, own: 0.7, near: 0.9, far: -0.4, behind: 0.4, list: -1.2, passed: -1.3 };

const MAXIMUM_SCORE = 4;
const NEAR_DECAY = 0.7;
const FAR_DECAY = 0.9;
const BEHIND_DECAY = 0.4;
const LIST_REACH = 24;

/** Log-odds of every line with its surroundings taken into account; linear in their number. */
export function scoreInContext(lines: readonly LineInContext[]): number[] {
  const contexts = contextsOf(lines);
  return lines.map(({ score }, index) => {
    const { near, far, behind, list, passed } = contexts[index] as Context;
    return (
      WEIGHTS.any +
      WEIGHTS.own * score +
      WEIGHTS.near * near +
      WEIGHTS.far * far +
      WEIGHTS.behind * behind +
      WEIGHTS.list * list +
      WEIGHTS.passed * passed
    );
  });
}

function contextsOf(lines: readonly LineInContext[]): Context[] {
  const scores = lines.map(({ score }) => Math.max(-MAXIMUM_SCORE, Math.min(MAXIMUM_SCORE, score)));
  const near = decayed(scores, NEAR_DECAY);
  const far = decayed(scores, FAR_DECAY);
  const behind = decayed([...scores].reverse(), BEHIND_DECAY).reverse();
  const prose = lines.map(({ score, words }) => (score > 0 ? words : 0));
  const allProse = prose.reduce((sum, words) => sum + words, 0) || 1;
  let sinceList = LIST_REACH;
  let passed = 0;
  return lines.map(({ isOpener }, index) => {
    const context = {
      near: near[index] ?? 0,
      far: far[index] ?? 0,
      behind: behind[index] ?? 0,
      list: Math.max(0, 1 - sinceList / LIST_REACH),
      passed: passed / allProse,
    };
    sinceList = isOpener ? 0 : sinceList + 1;
    passed += prose[index] ?? 0;
    return context;
  });
}

/** For each place the mean of what stood before it; beyond the first line stands nothing. */
function decayed(scores: readonly number[], decay: number): number[] {
  let mean = -MAXIMUM_SCORE;
  return scores.map((score) => {
    const here = mean;
    mean = decay * mean + (1 - decay) * score;
    return here;
  });
}
