import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';

import type { DeskOverview } from '../../../shared/admin/article-desk';
import { articlePath } from '../addresses';
import { useGetOverviewQuery } from '../api/article-desk';
import { outcomeColor, OUTCOMES } from '../components/outcome-colors';
import { Bars } from '../components/Bars';
import { ErrorBoundary } from '../components/ErrorBoundary';
import { StateBadge } from '../components/StateBadge';
import { useNameOfRun } from '../pages/runs/name-of-run';
import { runTone } from '../pages/runs/run-tone';
import { PLUGIN_ID } from '../pluginId';
import { useNamed, useText } from '../text';

/** What waits for somebody. All widgets share one request; a fault of it stays inside the widget. */
function OverviewWidget({ children }: { children: (overview: DeskOverview) => ReactNode }) {
  const { data, error, isLoading } = useGetOverviewQuery(undefined, {
    refetchOnMountOrArgChange: 10,
  });
  if (isLoading) return <Widget.Loading />;
  if (error || !data) return <Widget.Error />;
  return (
    <Box data-newsroom-widget>
      <ErrorBoundary>{children(data)}</ErrorBoundary>
    </Box>
  );
}

export function OpenQueriesWidget() {
  const text = useText();
  return (
    <OverviewWidget>
      {({ queries, articles }) =>
        queries.length === 0 ? (
          <Quiet>{text(articles === 0 ? 'widget.queries.start' : 'widget.queries.none')}</Quiet>
        ) : (
          <Lines>
            {queries.map(({ documentId, headline, queries: count }) => (
              <Line key={documentId} to={articlePath(documentId)} name={headline}>
                {text('preview.queries', { count })}
              </Line>
            ))}
          </Lines>
        )
      }
    </OverviewWidget>
  );
}

export function EmbargoesWidget() {
  const text = useText();
  const { formatDate } = useIntl();
  return (
    <OverviewWidget>
      {({ embargoes }) =>
        embargoes.length === 0 ? (
          <Quiet>{text('widget.embargoes.none')}</Quiet>
        ) : (
          <Lines>
            {embargoes.map(({ documentId, headline, embargoUntil }) => (
              <Line key={documentId} to={articlePath(documentId)} name={headline}>
                {formatDate(embargoUntil, { timeStyle: 'short', dateStyle: 'short' })}
              </Line>
            ))}
          </Lines>
        )
      }
    </OverviewWidget>
  );
}

export function LastImportWidget() {
  const text = useText();
  const nameOf = useNameOfRun();
  const named = useNamed();
  return (
    <OverviewWidget>
      {({ lastRun }) => {
        if (!lastRun) return <Quiet>{text('widget.import.none')}</Quiet>;
        const bars = OUTCOMES.filter((outcome) => (lastRun.counts[outcome] ?? 0) > 0).map(
          (outcome) => ({
            label: named('outcome', outcome),
            count: lastRun.counts[outcome] ?? 0,
            color: outcomeColor(outcome).bar,
          }),
        );
        return (
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Link tag={NavLink} to={`/plugins/${PLUGIN_ID}/imports/runs/${lastRun.documentId}`}>
              {nameOf(lastRun)}
            </Link>
            <Box>
              <StateBadge tone={runTone(lastRun.state)}>{named('run', lastRun.state)}</StateBadge>
            </Box>
            <Bars title={text('chart.outcomes')} bars={bars} />
          </Flex>
        );
      }}
    </OverviewWidget>
  );
}

export function FailingWidget() {
  const text = useText();
  return (
    <OverviewWidget>
      {({ failing }) =>
        failing.length === 0 ? (
          <Quiet>{text('widget.failing.none')}</Quiet>
        ) : (
          <Lines>
            {failing.map(({ endpoint, waiting, parked }) => (
              <Line key={endpoint} to={`/plugins/${PLUGIN_ID}/deliveries`} name={endpoint}>
                {text('widget.failing.count', { waiting, parked })}
              </Line>
            ))}
          </Lines>
        )
      }
    </OverviewWidget>
  );
}

const Quiet = ({ children }: { children: string }) => (
  <Typography textColor="neutral600" tag="p">
    {children}
  </Typography>
);

const Lines = ({ children }: { children: ReactNode }) => <Box tag="ul">{children}</Box>;

function Line({ to, name, children }: { to: string; name: string; children: ReactNode }) {
  return (
    <Flex tag="li" justifyContent="space-between" gap={3} paddingBottom={2}>
      <Box minWidth={0} overflow="hidden">
        <Link tag={NavLink} to={to}>
          {name}
        </Link>
      </Box>
      <Typography variant="pi" textColor="neutral700" style={{ whiteSpace: 'nowrap' }}>
        {children}
      </Typography>
    </Flex>
  );
}
