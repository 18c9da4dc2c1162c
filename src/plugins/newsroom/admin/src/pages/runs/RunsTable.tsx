import { Box, Flex, Link, Td, Tr, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';

import type { RunSummary } from '../../../../shared/admin/import-desk';
import { useGetRunsQuery } from '../../api/import-desk';
import { DataTable } from '../../components/DataTable';
import { OUTCOMES, outcomeColor } from '../../components/outcome-colors';
import { StateBadge } from '../../components/StateBadge';
import { Trouble } from '../../components/Trouble';
import { useMoment } from '../../components/use-moment';
import { useMay } from '../../may';
import { useNamed, useText } from '../../text';
import { useNameOfRun } from './name-of-run';
import { runTone } from './run-tone';

const COLUMNS = ['runs.name', 'runs.state', 'runs.started', 'runs.posts'] as const;
const ACTS = ['rows.acts'] as const;

/** Every import, the newest first, with what came of its posts as a strip. */
export function RunsTable() {
  const text = useText();
  const named = useNamed();
  const moment = useMoment();
  const nameOf = useNameOfRun();
  const mayReclean = useMay()('imports.reclean');
  const [page, setPage] = useState(1);
  const { data, error, isLoading, refetch } = useGetRunsQuery(
    { page },
    { refetchOnMountOrArgChange: true },
  );
  if (isLoading) return <Page.Loading />;
  if (error || !data) return <Trouble error={error} onRetry={refetch} />;
  return (
    <DataTable
      title={text('runs.title')}
      empty={text('runs.empty')}
      columns={[...COLUMNS, ...(mayReclean ? ACTS : [])].map((id) => text(id))}
      rows={data.rows.map((run) => (
        <Tr key={run.documentId}>
          <Td>
            <Link tag={NavLink} to={`runs/${run.documentId}`}>
              {nameOf(run)}
            </Link>
          </Td>
          <Td>
            <StateBadge tone={runTone(run.state)}>{named('run', run.state)}</StateBadge>
          </Td>
          <Td>
            <Typography>{moment(run.startedAt)}</Typography>
          </Td>
          <Td>
            <OutcomeStrip run={run} />
          </Td>
          {mayReclean && (
            <Td>
              {mayBeCleaned(run) && (
                <Link
                  tag={NavLink}
                  to={`runs/${run.documentId}/reclean`}
                  aria-label={text('reclean.run-of', { name: nameOf(run) })}
                >
                  {text('reclean.run')}
                </Link>
              )}
            </Td>
          )}
        </Tr>
      ))}
      paging={data}
      onPage={setPage}
    />
  );
}

/** Whether it wrote anything that it may have kept; its own page knows whether it has. */
const mayBeCleaned = ({ state, counts }: RunSummary): boolean =>
  state !== 'undone' && ((counts.create ?? 0) > 0 || (counts.update ?? 0) > 0);

function OutcomeStrip({ run }: { run: RunSummary }) {
  const named = useNamed();
  const parts = OUTCOMES.filter((outcome) => (run.counts[outcome] ?? 0) > 0);
  const words = parts.map((outcome) => `${run.counts[outcome]} ${named('outcome', outcome)}`);
  return (
    <Flex direction="column" alignItems="stretch" gap={1} minWidth="14rem">
      <Strip aria-hidden>
        {parts.map((outcome) => (
          <Box
            key={outcome}
            background={outcomeColor(outcome).bar}
            style={{ flexGrow: run.counts[outcome] }}
          />
        ))}
      </Strip>
      <Typography variant="pi" textColor="neutral700">
        {words.join(' · ')}
      </Typography>
    </Flex>
  );
}

const Strip = styled.div`
  display: flex;
  gap: 1px;
  height: 8px;
  overflow: hidden;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral150};
`;
