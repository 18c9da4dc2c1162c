import type { Problem } from '../../legacy';
import { problem } from './index';
import type { ProblemCode, ProblemDetails } from './index';

/** A broken export can have the same problem in every line: so many are told one by one. */
const MOST_OF_ONE_CODE = 20;

interface Untold {
  count: number;
  details: ProblemDetails;
  line: number | null;
}

/** Collects problems until they are taken; counts those of one kind that are too many to tell. */
export class ProblemLog {
  readonly #told = new Map<ProblemCode, number>();

  readonly #untold = new Map<ProblemCode, Untold>();

  #waiting: Problem[] = [];

  add(code: ProblemCode, details: ProblemDetails, line: number | null): void {
    const told = (this.#told.get(code) ?? 0) + 1;
    if (told <= MOST_OF_ONE_CODE) {
      this.#told.set(code, told);
      this.#waiting.push(problem(code, details, line));
      return;
    }
    const count = (this.#untold.get(code)?.count ?? 0) + 1;
    this.#untold.set(code, { count, details, line });
  }

  /** Whether one of the kind is told already, so that finding out its line is not worth it. */
  isFull(code: ProblemCode): boolean {
    return (this.#told.get(code) ?? 0) >= MOST_OF_ONE_CODE;
  }

  take(): Problem[] {
    if (this.#waiting.length === 0) return [];
    const taken = this.#waiting;
    this.#waiting = [];
    return taken;
  }

  /** At the end: one problem for all those of a kind that were not told. */
  takeRest(): Problem[] {
    const rest = [...this.#untold].map(([code, { count, details, line }]): Problem => {
      const last = problem(code, details, line);
      return {
        ...last,
        message: `${last.message} (${count} more of this kind, this is the last.)`,
      };
    });
    this.#untold.clear();
    return [...this.take(), ...rest];
  }
}
