import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';

import type { RunAct } from '../../../../shared/admin/import-desk';
import { Trouble } from '../../components/Trouble';
import { PLUGIN_ID } from '../../pluginId';
import { useText } from '../../text';

/** How it ended, and where its report is. */
export function RecleanEnding({ act }: { act: RunAct }) {
  const text = useText();
  if (act.error) {
    return <Trouble error={{ message: act.error.message, details: { code: act.error.code } }} />;
  }
  const updated = act.counts.update ?? 0;
  const stopped = act.state === 'stopped';
  return (
    <Flex justifyContent="space-between" gap={4} role="status" wrap="wrap">
      <Typography variant="delta" tag="h2">
        {act.kind === 'reclean'
          ? text(stopped ? 'reclean.stopped' : 'reclean.done', { count: updated })
          : text(stopped ? 'reclean.plan-stopped' : 'reclean.plan-done', { count: updated })}
      </Typography>
      {act.madeRun && (
        <Link tag={NavLink} to={`/plugins/${PLUGIN_ID}/imports/runs/${act.madeRun}`}>
          {text('job.report')}
        </Link>
      )}
    </Flex>
  );
}
