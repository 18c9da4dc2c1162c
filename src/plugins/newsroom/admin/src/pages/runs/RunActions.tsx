import { Button, Dialog, Flex, LinkButton } from '@strapi/design-system';
import { ArrowClockwise, ArrowsCounterClockwise, Play } from '@strapi/icons';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';

import type { RunReport } from '../../../../shared/admin/import-desk';
import { useResumeRunMutation, useUndoRunMutation } from '../../api/import-desk';
import { useTell } from '../../components/use-tell';
import { useMay } from '../../may';
import { useText } from '../../text';

/** Undo, resume and clean again, where the run allows it and the user may. */
export function RunActions({ run }: { run: RunReport }) {
  const text = useText();
  const tell = useTell();
  const may = useMay();
  const [undo, undoing] = useUndoRunMutation();
  const [resume, resuming] = useResumeRunMutation();
  if (run.act?.state === 'running') return null;
  const mayUndo = may('imports.undo');
  const mayReclean = may('imports.reclean');

  const act = async (work: Promise<unknown>, told: string) => {
    try {
      await work;
      tell.done(told);
    } catch (error) {
      tell.failed(error);
    }
  };

  return (
    <Flex gap={2}>
      {mayReclean && run.can.reclean && (
        <LinkButton variant="secondary" tag={NavLink} to="reclean" startIcon={<ArrowClockwise />}>
          {text('reclean.run')}
        </LinkButton>
      )}
      {mayUndo && run.can.resume && (
        <Button
          variant="secondary"
          startIcon={<Play />}
          loading={resuming.isLoading}
          onClick={() => act(resume(run.documentId).unwrap(), text('run.resumed-told'))}
        >
          {text('run.resume')}
        </Button>
      )}
      {mayUndo && run.can.undo && (
        <Dialog.Root>
          <Dialog.Trigger>
            <Button
              variant="danger-light"
              startIcon={<ArrowsCounterClockwise />}
              loading={undoing.isLoading}
            >
              {text('run.undo')}
            </Button>
          </Dialog.Trigger>
          <ConfirmDialog
            onConfirm={() => act(undo(run.documentId).unwrap(), text('run.undone-told'))}
            title={text('run.undo-title')}
          >
            {text('run.undo-help')}
          </ConfirmDialog>
        </Dialog.Root>
      )}
    </Flex>
  );
}
