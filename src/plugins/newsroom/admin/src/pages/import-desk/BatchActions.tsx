import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { Eye, Play } from '@strapi/icons';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { Batch, DeskChoices } from '../../../../shared/admin/import-desk';
import { Panel } from '../../components/Panel';
import { useText } from '../../text';
import { planToFollow } from './plan-to-follow';
import type { useStart } from './use-start';

interface Props {
  batch: Batch;
  choices: DeskChoices;
  starting: ReturnType<typeof useStart>;
}

/**
 * First look, then import: the dry run is the first button, the import asks once more. It does just what
 * the dry run has shown, unless somebody has chosen otherwise since.
 */
export function BatchActions({ batch, choices, starting: { start, isLoading } }: Props) {
  const text = useText();
  const [isAsking, setAsking] = useState(false);
  const isRunning = batch.jobs.some(({ state }) => state === 'running');
  const isBlocked = batch.files.length === 0 || isRunning;
  const followed = planToFollow(batch.jobs, choices);

  return (
    <Panel padding={4}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Button
          variant="secondary"
          startIcon={<Eye />}
          disabled={isBlocked}
          loading={isLoading}
          onClick={() => start({ kind: 'plan', choices })}
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
            onConfirm={() => start({ kind: 'run', choices, ...followed })}
          >
            {text(choices.publish ? 'batch.confirm-publish' : 'batch.confirm-drafts')}
            {followed && ` ${text('batch.confirm-plan')}`}
          </ConfirmDialog>
        </Dialog.Root>
        <Typography variant="pi" textColor="neutral600">
          {text(
            isRunning ? 'batch.running-help' : followed ? 'batch.follows-plan' : 'batch.plan-help',
          )}
        </Typography>
      </Flex>
    </Panel>
  );
}
