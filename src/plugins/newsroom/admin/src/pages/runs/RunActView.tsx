import { Box, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';

import type { RunAct } from '../../../../shared/admin/import-desk';
import { Panel } from '../../components/Panel';
import { Trouble } from '../../components/Trouble';
import { useNamed, useText } from '../../text';

/** What the server does with the run, or did last: what became of each row. */
export function RunActView({ act }: { act: RunAct }) {
  const text = useText();
  const named = useNamed();
  if (act.error) {
    return <Trouble error={{ message: act.error.message, details: { code: act.error.code } }} />;
  }
  const counts = Object.entries(act.counts).map(
    ([name, count]) =>
      `${count} ${act.kind === 'undo' ? named('undo', name) : named('outcome', name)}`,
  );
  return (
    <Panel>
      <Box role="status">
        <Typography variant="delta" tag="h2">
          {text(`act.${act.kind}.${act.state === 'failed' ? 'done' : act.state}`)}
        </Typography>
        <Typography tag="p">{counts.join(' · ')}</Typography>
        {act.kind.startsWith('reclean') && (
          <Link tag={NavLink} to="reclean">
            {text('reclean.open')}
          </Link>
        )}
        {act.kept.length > 0 && (
          <Typography tag="p" textColor="neutral600">
            {text('act.kept', { names: act.kept.map(({ name }) => name).join(', ') })}
          </Typography>
        )}
      </Box>
    </Panel>
  );
}
