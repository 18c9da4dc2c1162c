import { useMemo } from 'react';

import type { Batch, DeskChoices } from '../../../../shared/admin/import-desk';
import { usePreviewQuery } from '../../api/import-desk';

/** How often each rule changed, took out or asked something in the first stories of a batch. */
export function useRulesAtWork(
  batch: Batch,
  { format, rules }: Pick<DeskChoices, 'format' | 'rules'>,
): ReadonlyMap<string, number> {
  const { data } = usePreviewQuery({
    id: batch.id,
    offset: 0,
    format,
    rules,
    files: batch.files.length,
  });
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const { story } of data?.posts ?? []) {
      for (const { rule } of [...story.repairs, ...story.removed, ...story.queries]) {
        counts.set(rule, (counts.get(rule) ?? 0) + 1);
      }
    }
    return counts;
  }, [data]);
}
