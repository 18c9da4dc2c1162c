import {
  Badge,
  Box,
  EmptyStateLayout,
  Flex,
  Link,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';

import type { RunSummary } from '../../../../shared/admin/import-desk';
import { useGetRunsQuery } from '../../api/import-desk';
import { OUTCOMES, outcomeColor } from '../../components/outcome-colors';
import { Trouble } from '../../components/Trouble';
import { useNamed, useText } from '../../text';
import { runState } from './run-state';

const COLUMNS = ['runs.name', 'runs.state', 'runs.started', 'runs.posts'] as const;

/** Every import, the newest first, with what came of its posts as a strip. */
export function RunsTable() {
  const text = useText();
  const named = useNamed();
  const { formatDate } = useIntl();
  const { data, error, isLoading, refetch } = useGetRunsQuery(
    { page: 1 },
    { refetchOnMountOrArgChange: true },
  );
  if (isLoading) return <Page.Loading />;
  if (error) return <Trouble error={error} onRetry={refetch} />;
  if (!data || data.rows.length === 0) {
    return (
      <EmptyStateLayout
        icon={<EmptyDocuments width="160px" />}
        content={text('runs.empty')}
        hasRadius
        shadow="tableShadow"
      />
    );
  }
  return (
    <Box tag="section">
      <Box paddingBottom={3}>
        <Typography variant="delta" tag="h2">
          {text('runs.title')}
        </Typography>
      </Box>
      <Table colCount={COLUMNS.length} rowCount={data.rows.length}>
        <Thead>
          <Tr>
            {COLUMNS.map((id) => (
              <Th key={id}>
                <Typography variant="sigma">{text(id)}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {data.rows.map((run) => (
            <Tr key={run.documentId}>
              <Td>
                <Link tag={NavLink} to={`runs/${run.documentId}`}>
                  {run.name ?? text('runs.unnamed')}
                </Link>
              </Td>
              <Td>
                <Badge variant={runState(run.state)}>{named('run', run.state)}</Badge>
              </Td>
              <Td>
                <Typography>
                  {run.startedAt &&
                    formatDate(run.startedAt, { dateStyle: 'medium', timeStyle: 'short' })}
                </Typography>
              </Td>
              <Td>
                <OutcomeStrip run={run} />
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Box>
  );
}

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
