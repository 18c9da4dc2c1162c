import { Button, Flex, Td, Tr, Typography } from '@strapi/design-system';
import { Play } from '@strapi/icons';

import type { Job, PlanChange } from '../../../../shared/admin/import-desk';
import { DataTable } from '../../components/DataTable';
import { outcomeColor } from '../../components/outcome-colors';
import { StateBadge } from '../../components/StateBadge';
import { useNamed, useText } from '../../text';
import { PLAN_CHANGED } from './plan-to-follow';

interface Props {
  job: Job;
  /** Imports as it is now; null where that is not to be decided any more. */
  onAccept: (() => void) | null;
}

const COLUMNS = ['rows.post', 'changes.planned', 'changes.now', 'rows.reason'] as const;

/** Posts that come out otherwise than the dry run has shown: nothing of them is written unasked. */
export function PlanChanges({ job, onAccept }: Props) {
  const text = useText();
  if (job.changed === 0) return null;
  const wasRefused = job.error?.code === PLAN_CHANGED;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} data-testid="plan-changes">
      <DataTable
        title={text(wasRefused ? 'changes.refused' : 'changes.accepted', { count: job.changed })}
        columns={COLUMNS.map((id) => text(id))}
        rows={job.changes.map((change, index) => (
          <ChangeRow key={`${change.source}:${change.id}:${index}`} change={change} />
        ))}
      />
      {job.changed > job.changes.length && (
        <Typography textColor="neutral600">
          {text('files.more', { count: job.changed - job.changes.length })}
        </Typography>
      )}
      {wasRefused && onAccept && (
        <Flex gap={4} alignItems="center" wrap="wrap">
          <Button startIcon={<Play />} onClick={onAccept}>
            {text('changes.accept')}
          </Button>
          <Typography textColor="neutral600">{text('changes.help')}</Typography>
        </Flex>
      )}
    </Flex>
  );
}

function ChangeRow({ change: { source, planned, now, reason } }: { change: PlanChange }) {
  return (
    <Tr>
      <Td style={{ maxWidth: '30rem', whiteSpace: 'normal' }}>
        <Typography style={{ overflowWrap: 'anywhere' }}>{source}</Typography>
      </Td>
      <Td>
        <Outcome outcome={planned} />
      </Td>
      <Td>
        <Outcome outcome={now} />
      </Td>
      <Td style={{ maxWidth: '30rem', whiteSpace: 'normal' }}>
        <Typography textColor="neutral700">{reason}</Typography>
      </Td>
    </Tr>
  );
}

function Outcome({ outcome }: { outcome: string | null }) {
  const named = useNamed();
  if (outcome === null) return <Typography>—</Typography>;
  return <StateBadge tone={outcomeColor(outcome).tone}>{named('outcome', outcome)}</StateBadge>;
}
