import { useEffect, useRef, useState } from 'react';

import type { PasteAnswer } from '../../../../shared/admin/article-desk';
import { useCleanPasteMutation } from '../../api/article-desk';
import { openPasteDesk } from './paste-desk';
import type { PasteOutcome } from './paste-desk';

/**
 * Cleans what is pasted while the component is there.
 *
 * @returns what came of the last paste, where there is something to tell, and how to be done with it.
 */
export function usePasteDesk({
  isActive,
  language,
}: {
  isActive: boolean;
  language: string | null;
}): [PasteOutcome | null, () => void] {
  const [ask] = useCleanPasteMutation();
  const [outcome, setOutcome] = useState<PasteOutcome | null>(null);
  const spoken = useRef(language);
  spoken.current = language;
  useEffect(() => {
    if (!isActive) return undefined;
    return openPasteDesk({
      clean: (copied) => ask({ ...copied, language: spoken.current }).unwrap(),
      tell: (told) => setOutcome(isWorthTelling(told) ? told : null),
    });
  }, [ask, isActive]);
  return [outcome, () => setOutcome(null)];
}

const isWorthTelling = (outcome: PasteOutcome): boolean =>
  outcome.kind === 'as-it-was' || hasChanged(outcome.cleaned);

const hasChanged = ({ removed, repairs }: PasteAnswer): boolean => removed.length + repairs > 0;
