import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { Eye, Play } from '@strapi/icons';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { Batch, DeskChoices, JobKind } from '../../../../shared/admin/import-desk';
import { useStartJobMutation } from '../../api/import-desk';
import { Panel } from '../../components/Panel';
import { useTell } from '../../components/use-tell';
import { useText } from '../../text';

interface Props {
  batch: Batch;
  choices: DeskChoices;
  onStarted: (kind: JobKind) => void;
}

/** First look, then import: the dry run is the first button, the import asks once more. */
export function BatchActions({ batch, choices, onStarted }: Props) {
  const text = useText();
  const tell = useTell();
  const [isAsking, setAsking] = useState(false);
  const [start, { isLoading }] = useStartJobMutation();
  const isRunning = batch.jobs.some(({ state }) => state === 'running');
  const isBlocked = batch.files.length === 0 || isRunning;

  const begin = async (kind: JobKind) => {
    try {
      await start({ id: batch.id, kind, choices }).unwrap();
      onStarted(kind);
    } catch (error) {
      tell.failed(error);
    }
  };

  return (
    <Panel padding={4}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Button
          variant="secondary"
          startIcon={<Eye />}
          disabled={isBlocked}
          loading={isLoading}
          onClick={() => begin('plan')}
        >
          {text('batch.start-plan')}
        </Button>
        <Dialog.Root open={isAsking} onOpenChange={setAsking}>
          <Dialog.Trigger>
            <Button startIcon={<Play />} disabled={isBlocked} loading={isLoading}>
              {text('batch.start-run')}
            </Button>
          </Dialog.Trigger>
          <ConfirmDialog
            variant="default"
            title={text('batch.confirm')}
            icon={<Play />}
            onConfirm={() => begin('run')}
          >
            {text(choices.publish ? 'batch.confirm-publish' : 'batch.confirm-drafts')}
          </ConfirmDialog>
        </Dialog.Root>
        <Typography variant="pi" textColor="neutral600">
          {text(isRunning ? 'batch.running-help' : 'batch.plan-help')}
        </Typography>
      </Flex>
    </Panel>
  );
}
