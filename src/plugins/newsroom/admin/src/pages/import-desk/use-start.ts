import type { Batch, DeskChoices, JobKind } from '../../../../shared/admin/import-desk';
import { useStartJobMutation } from '../../api/import-desk';
import { useTell } from '../../components/use-tell';

export interface Start {
  kind: JobKind;
  choices: DeskChoices;
  /** What a dry run has planned, for an import that does just that. */
  plan?: string;
  /** Imports also what would come out otherwise than planned. */
  acceptChanges?: boolean;
}

/** Begins a dry run or an import of a batch. */
export function useStart(batch: Batch | undefined, onStarted: (kind: JobKind) => void) {
  const tell = useTell();
  const [startJob, { isLoading }] = useStartJobMutation();
  const start = async (request: Start): Promise<void> => {
    try {
      await startJob({ id: batch!.id, ...request }).unwrap();
      onStarted(request.kind);
    } catch (error) {
      tell.failed(error);
    }
  };
  return { start, isLoading };
}
