import { useCallback } from 'react';

import type { RunSummary } from '../../../../shared/admin/import-desk';
import { useMoment } from '../../components/use-moment';
import { useText } from '../../text';

/** What a run is called; one that nobody named, by what it was and when. */
export function useNameOfRun(): (
  run: Pick<RunSummary, 'name' | 'recleans' | 'startedAt'>,
) => string {
  const text = useText();
  const moment = useMoment();
  return useCallback(
    ({ name, recleans, startedAt }) => {
      if (name !== null) return name;
      if (recleans?.name) return text('runs.reclean-of', { name: recleans.name });
      if (recleans) return text('runs.reclean');
      return startedAt ? text('runs.of', { date: moment(startedAt) }) : text('runs.unnamed');
    },
    [text, moment],
  );
}
