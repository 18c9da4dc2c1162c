import { Flex } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router-dom';

import { useGetRecordsQuery } from '../../api/import-desk';
import { DeskPage } from '../../components/DeskPage';
import { Panel } from '../../components/Panel';
import { StateBadge } from '../../components/StateBadge';
import { Trouble } from '../../components/Trouble';
import { useNamed, useText } from '../../text';
import { OutcomeCharts } from '../import-desk/OutcomeCharts';
import { RowsTable } from '../import-desk/RowsTable';
import { RunActions } from './RunActions';
import { RunActView } from './RunActView';
import { useNameOfRun } from './name-of-run';
import { runTone } from './run-tone';
import { useRun } from './use-run';

/** The report of one run, made from its records. */
export default function RunPage() {
  const text = useText();
  const named = useNamed();
  const { formatDate } = useIntl();
  const { id = '' } = useParams();
  const { run, error, isLoading, refetch } = useRun(id);
  const nameOf = useNameOfRun();
  const [view, setView] = useState({ page: 1, outcome: '' });
  const records = useGetRecordsQuery({
    id,
    page: view.page,
    ...(view.outcome && { outcome: view.outcome }),
  });
  const started =
    run?.startedAt && formatDate(run.startedAt, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <DeskPage
      action="imports.read"
      title={run ? nameOf(run) : text('run.title')}
      subtitle={started ? text('run.started', { date: started }) : undefined}
      primary={run && <RunActions run={run} />}
      back={{ path: 'imports', label: text('imports.title') }}
    >
      {isLoading && <Page.Loading />}
      {error && <Trouble error={error} onRetry={refetch} />}
      {run && (
        <Flex direction="column" alignItems="stretch" gap={6}>
          {run.act && <RunActView act={run.act} />}
          <Panel>
            <Flex paddingBottom={4}>
              <StateBadge tone={runTone(run.state)}>{named('run', run.state)}</StateBadge>
            </Flex>
            <OutcomeCharts counts={run.counts} queries={run.queries} years={run.years} />
          </Panel>
          {records.error && <Trouble error={records.error} onRetry={records.refetch} />}
          {records.data && (
            <RowsTable rows={records.data} counts={run.counts} view={view} onView={setView} />
          )}
        </Flex>
      )}
    </DeskPage>
  );
}
