import { Box, Typography } from '@strapi/design-system';

import type { RunAct } from '../../../../shared/admin/import-desk';
import { Panel } from '../../components/Panel';
import { Trouble } from '../../components/Trouble';
import { useNamed, useText } from '../../text';

/** An undo or a resume, while it goes on and afterwards: what became of each row. */
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
          {text(`act.${act.kind}.${act.state === 'running' ? 'running' : 'done'}`)}
        </Typography>
        <Typography tag="p">{counts.join(' · ')}</Typography>
        {act.kept.length > 0 && (
          <Typography tag="p" textColor="neutral600">
            {text('act.kept', { names: act.kept.map(({ name }) => name).join(', ') })}
          </Typography>
        )}
      </Box>
    </Panel>
  );
}
