import { Badge, Flex, Link } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { NavLink, useParams } from 'react-router-dom';

import { useGetRecordsQuery, useGetRunQuery } from '../../api/import-desk';
import { DeskPage } from '../../components/DeskPage';
import { Panel } from '../../components/Panel';
import { Trouble } from '../../components/Trouble';
import { PLUGIN_ID } from '../../pluginId';
import { useNamed, useText } from '../../text';
import { OutcomeCharts } from '../import-desk/OutcomeCharts';
import { RowsTable } from '../import-desk/RowsTable';
import { RunActions } from './RunActions';
import { runState } from './run-state';

/** The report of one run, made from its records. */
export default function RunPage() {
  const text = useText();
  const named = useNamed();
  const { formatDate } = useIntl();
  const { id = '' } = useParams();
  const { data: run, error, isLoading, refetch } = useGetRunQuery(id);
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
      title={run?.name ?? text('run.title')}
      subtitle={started ? text('run.started', { date: started }) : undefined}
      primary={run && <RunActions run={run} />}
      back={
        <Link tag={NavLink} to={`/plugins/${PLUGIN_ID}/imports`} startIcon={<ArrowLeft />}>
          {text('imports.title')}
        </Link>
      }
    >
      {isLoading && <Page.Loading />}
      {error && <Trouble error={error} onRetry={refetch} />}
      {run && (
        <Flex direction="column" alignItems="stretch" gap={6}>
          <Panel>
            <Flex paddingBottom={4}>
              <Badge variant={runState(run.state)}>{named('run', run.state)}</Badge>
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
