import { useState } from 'react';

import { WORD_CHOICES } from '../../../../shared/admin/import-desk';
import type { Batch, DeskChoices } from '../../../../shared/admin/import-desk';

/** Before anybody chose, and before the settings are known. */
const OPEN: DeskChoices = {
  format: null,
  namespace: null,
  publish: false,
  defaultAuthor: null,
  timezone: 'UTC',
  name: null,
  people: [],
  rules: null,
  tellsGone: false,
  media: '',
  matching: '',
  nearDuplicates: '',
};

/**
 * How somebody wants a batch imported. It is kept in the tab from the first change on, so that a session
 * that ends, or a page that is loaded anew, costs nobody what they have chosen.
 */
export function useKeptChoices(id: string, batch: Batch | undefined) {
  const [changed, setChanged] = useState<DeskChoices | null>(null);
  const [kept, setKept] = useState(() => keptChoices(id));
  const begun = batch ? choicesOf(batch) : OPEN;
  return {
    choices: changed ?? (kept ? { ...begun, ...kept } : begun),
    /** They are from before: of an earlier visit, or of the session that ended. */
    isFromBefore: changed === null && kept !== null,
    change: (choices: DeskChoices) => {
      setChanged(choices);
      keep(id, choices);
    },
    /** A run has begun with them: the server has them now. */
    settle: () => keep(id, null),
    /** Back to what the batch was tried with last. */
    forget: () => {
      setChanged(null);
      setKept(null);
      keep(id, null);
    },
  };
}

/** As the batch was tried last; before that, as the settings and the command line begin. */
function choicesOf({ jobs, defaults, options }: Batch): DeskChoices {
  const words = WORD_CHOICES.map((choice) => [choice, options[choice].standard]);
  return { ...OPEN, ...Object.fromEntries(words), ...defaults, ...jobs[0]?.choices };
}

const nameOf = (id: string) => `newsroom.import.${id}`;

function keptChoices(id: string): Partial<DeskChoices> | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(nameOf(id)) ?? 'null');
    return typeof value === 'object' ? (value as Partial<DeskChoices> | null) : null;
  } catch {
    return null;
  }
}

/** A browser that keeps nothing is no reason to choose nothing. */
function keep(id: string, choices: DeskChoices | null): void {
  try {
    if (choices === null) sessionStorage.removeItem(nameOf(id));
    else sessionStorage.setItem(nameOf(id), JSON.stringify(choices));
  } catch {
    // Full, or forbidden.
  }
}
