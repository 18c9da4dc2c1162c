import { Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';

import type { RunAct, RunReport } from '../../../../shared/admin/import-desk';
import { DeskPage } from '../../components/DeskPage';
import { Panel } from '../../components/Panel';
import { Trouble } from '../../components/Trouble';
import { useText } from '../../text';
import { ActProgress } from './ActProgress';
import { OutcomeCharts } from '../import-desk/OutcomeCharts';
import { RecleanActions } from './RecleanActions';
import { RecleanEnding } from './RecleanEnding';
import { RecleanRows } from './RecleanRows';
import { useNameOfRun } from './name-of-run';
import { useRun } from './use-run';

/** Cleaning again what an import brought in: first the look, then the deed, then the report. */
export default function RecleanPage() {
  const text = useText();
  const { id = '' } = useParams();
  const { run, error, isLoading, refetch } = useRun(id);
  const nameOf = useNameOfRun();
  return (
    <DeskPage
      action="imports.reclean"
      title={text('reclean.title')}
      subtitle={run && nameOf(run)}
      primary={run && <RecleanActions run={run} />}
      back={{ path: `imports/runs/${id}`, label: text('run.title') }}
    >
      {isLoading && <Page.Loading />}
      {error && <Trouble error={error} onRetry={refetch} />}
      {run && <RecleanView run={run} />}
    </DeskPage>
  );
}

function RecleanView({ run }: { run: RunReport }) {
  const text = useText();
  const act = recleanOf(run);
  if (!act) {
    return (
      <Panel>
        <Typography>{text(run.can.reclean ? 'reclean.help' : 'reclean.none-kept')}</Typography>
      </Panel>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Panel>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {act.state === 'running' ? (
            <ActProgress act={act} run={run.documentId} />
          ) : (
            <RecleanEnding act={act} />
          )}
          <OutcomeCharts counts={act.counts} queries={{}} isPlan={act.kind === 'reclean-plan'} />
        </Flex>
      </Panel>
      {act.kind === 'reclean-plan' && act.state !== 'running' && (
        <RecleanRows run={run.documentId} act={act} />
      )}
    </Flex>
  );
}

/** What the server does, or did last, if it was this. */
export function recleanOf({ act }: RunReport): RunAct | null {
  return act?.kind === 'reclean' || act?.kind === 'reclean-plan' ? act : null;
}
