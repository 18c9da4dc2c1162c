import { Button, Flex, Link, ProgressBar, Typography } from '@strapi/design-system';
import { Stop } from '@strapi/icons';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';

import type { Job } from '../../../../shared/admin/import-desk';
import { useGetJobQuery, useGetRowsQuery, useStopJobMutation } from '../../api/import-desk';
import { Trouble } from '../../components/Trouble';
import { PLUGIN_ID } from '../../pluginId';
import { useText } from '../../text';
import { OutcomeCharts } from './OutcomeCharts';
import { PLAN_CHANGED } from './plan-to-follow';
import { PlanChanges } from './PlanChanges';
import { RowsTable } from './RowsTable';

const LOOK_EVERY = 800;

interface Props {
  job: Job;
  onOver: () => void;
  /** Imports although something comes out otherwise than planned. */
  onAccept?: (() => void) | null;
}

/** A dry run or an import, while it goes on and afterwards. The server goes on when nobody looks. */
export function JobView({ job: given, onOver, onAccept = null }: Props) {
  const [isOver, setOver] = useState(given.state !== 'running');
  const { data, error } = useGetJobQuery(
    { id: given.batchId, job: given.id },
    { pollingInterval: isOver ? 0 : LOOK_EVERY, refetchOnMountOrArgChange: true },
  );
  const job = data ?? given;
  useEffect(() => {
    if (job.state === 'running' || isOver) return;
    setOver(true);
    onOver();
  }, [job.state, isOver, onOver]);

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {error && <Trouble error={error} />}
      {job.state === 'running' ? <Progress job={job} /> : <Ending job={job} />}
      {job.state !== 'running' && <PlanChanges job={job} onAccept={onAccept} />}
      <OutcomeCharts counts={job.counts} queries={job.queries} isPlan={job.kind === 'plan'} />
      <MediaLine job={job} />
      <MadeList made={job.made} isPlan={job.kind === 'plan'} />
      <JobRows job={job} />
    </Flex>
  );
}

function Progress({ job }: { job: Job }) {
  const text = useText();
  const { formatNumber } = useIntl();
  const [stop, { isLoading }] = useStopJobMutation();
  const percent = job.read.of === 0 ? 0 : Math.min(100, (job.read.bytes / job.read.of) * 100);
  const seconds = Math.max(0.5, (Date.now() - Date.parse(job.startedAt)) / 1000);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} role="status">
      <Flex justifyContent="space-between" gap={4}>
        <Typography variant="delta" tag="h2">
          {text(job.kind === 'plan' ? 'job.planning' : 'job.importing', {
            count: formatNumber(job.rows),
            speed: formatNumber(Math.round(job.rows / seconds)),
          })}
        </Typography>
        <Button
          variant="tertiary"
          startIcon={<Stop />}
          loading={isLoading}
          onClick={() => stop({ id: job.batchId, job: job.id })}
        >
          {text('job.stop')}
        </Button>
      </Flex>
      <ProgressBar value={percent} aria-label={text('job.progress')} style={{ width: '100%' }} />
      <Typography textColor="neutral600">{text('job.goes-on')}</Typography>
    </Flex>
  );
}

function Ending({ job }: { job: Job }) {
  const text = useText();
  // What has changed is told below, with what to do about it.
  if (job.error?.code === PLAN_CHANGED) return null;
  if (job.error) {
    return <Trouble error={{ message: job.error.message, details: { code: job.error.code } }} />;
  }
  return (
    <Flex justifyContent="space-between" gap={4} role="status">
      <Typography variant="delta" tag="h2">
        {text(`job.${job.kind}.${job.state === 'running' ? 'done' : job.state}`, {
          count: job.rows,
        })}
      </Typography>
      {job.run && (
        <Link tag={NavLink} to={`/plugins/${PLUGIN_ID}/imports/runs/${job.run}`}>
          {text('job.report')}
        </Link>
      )}
    </Flex>
  );
}

/** Pictures and files of the stories; a dry run only counts those that there are to look for. */
function MediaLine({ job: { kind, media } }: { job: Job }) {
  const text = useText();
  if (!media || media.placed + media.failed + media.left === 0) return null;
  return (
    <Typography tag="p">
      {kind === 'plan'
        ? text('job.media.plan', { count: media.left })
        : text('job.media.run', media)}
    </Typography>
  );
}

const MOST_NAMED = 30;

/** Whoever and whatever is new: names that match nobody are seen before they are made. */
function MadeList({ made, isPlan }: { made: Job['made']; isPlan: boolean }) {
  const text = useText();
  const groups = (['authors', 'people', 'organizations', 'sections', 'tags'] as const).filter(
    (kind) => (made[kind]?.length ?? 0) > 0,
  );
  if (groups.length === 0) return null;
  return (
    <Flex tag="section" direction="column" alignItems="flex-start" gap={2}>
      <Typography variant="sigma" textColor="neutral600" tag="h3">
        {text(isPlan ? 'job.would-make' : 'job.made')}
      </Typography>
      {groups.map((kind) => {
        const names = made[kind] ?? [];
        const more = names.length - MOST_NAMED;
        return (
          <Typography key={kind} tag="p">
            <Typography fontWeight="semiBold">{text(`job.made.${kind}`)}</Typography>{' '}
            {names.slice(0, MOST_NAMED).join(', ')}
            {more > 0 && ` ${text('files.more', { count: more })}`}
          </Typography>
        );
      })}
    </Flex>
  );
}

function JobRows({ job }: { job: Job }) {
  const [view, setView] = useState({ page: 1, outcome: '' });
  const { data, error, refetch } = useGetRowsQuery(
    {
      id: job.batchId,
      job: job.id,
      page: view.page,
      ...(view.outcome && { outcome: view.outcome }),
    },
    { skip: job.state === 'running', refetchOnMountOrArgChange: true },
  );
  if (job.state === 'running') return null;
  if (error) return <Trouble error={error} onRetry={refetch} />;
  return data ? <RowsTable rows={data} counts={job.counts} view={view} onView={setView} /> : null;
}
