import { Button, Dialog, Flex } from '@strapi/design-system';
import { ArrowClockwise, Eye } from '@strapi/icons';
import { ConfirmDialog } from '@strapi/strapi/admin';

import type { RunReport } from '../../../../shared/admin/import-desk';
import { usePreviewRunRecleanMutation, useRecleanRunMutation } from '../../api/reclean';
import { useTell } from '../../components/use-tell';
import { useText } from '../../text';

/** First the look, then the deed: it is done only after somebody has seen what it changes. */
export function RecleanActions({ run }: { run: RunReport }) {
  const text = useText();
  const tell = useTell();
  const [look, looking] = usePreviewRunRecleanMutation();
  const [reclean, cleaning] = useRecleanRunMutation();
  const { act, can, documentId } = run;
  if (!can.reclean || act?.state === 'running') return null;
  const updates = act?.kind === 'reclean-plan' ? (act.counts.update ?? 0) : 0;
  return (
    <Flex gap={2}>
      <Button
        variant={updates > 0 ? 'secondary' : 'default'}
        startIcon={<Eye />}
        loading={looking.isLoading}
        onClick={() => look(documentId).unwrap().catch(tell.failed)}
      >
        {text('reclean.look')}
      </Button>
      {updates > 0 && (
        <Dialog.Root>
          <Dialog.Trigger>
            <Button startIcon={<ArrowClockwise />} loading={cleaning.isLoading}>
              {text('reclean.confirm')}
            </Button>
          </Dialog.Trigger>
          <ConfirmDialog
            variant="default"
            icon={<ArrowClockwise />}
            title={text('reclean.confirm-title', { count: updates })}
            onConfirm={() => void reclean(documentId).unwrap().catch(tell.failed)}
          >
            {text('reclean.confirm-help')}
          </ConfirmDialog>
        </Dialog.Root>
      )}
    </Flex>
  );
}
