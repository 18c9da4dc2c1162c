import { Button, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { Stop } from '@strapi/icons';

import type { RunAct } from '../../../../shared/admin/import-desk';
import { useStopRecleanMutation } from '../../api/reclean';
import { useTell } from '../../components/use-tell';
import { useText } from '../../text';

/** How far cleaning again has come; the server goes on when nobody looks. */
export function ActProgress({ act, run }: { act: RunAct; run: string }) {
  const text = useText();
  const tell = useTell();
  const [stop, { isLoading }] = useStopRecleanMutation();
  const { done, of } = act.progress ?? { done: 0, of: 0 };
  return (
    <Flex direction="column" alignItems="stretch" gap={3} role="status">
      <Flex justifyContent="space-between" gap={4}>
        <Typography variant="delta" tag="h2">
          {text(act.kind === 'reclean' ? 'reclean.running' : 'reclean.planning', { done, of })}
        </Typography>
        <Button
          variant="tertiary"
          startIcon={<Stop />}
          loading={isLoading}
          onClick={() => stop(run).unwrap().catch(tell.failed)}
        >
          {text('job.stop')}
        </Button>
      </Flex>
      <ProgressBar
        value={of === 0 ? 0 : Math.min(100, (done / of) * 100)}
        aria-label={text('job.progress')}
        style={{ width: '100%' }}
      />
      <Typography textColor="neutral600">{text('job.goes-on')}</Typography>
    </Flex>
  );
}
