import { Box, Grid, Tabs } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useLocation, useParams } from 'react-router-dom';

import type { Job } from '../../../../shared/admin/import-desk';
import { useGetBatchQuery } from '../../api/import-desk';
import { DeskPage } from '../../components/DeskPage';
import { Panel } from '../../components/Panel';
import { Trouble } from '../../components/Trouble';
import { useText } from '../../text';
import { BatchActions } from './BatchActions';
import { BylineMapping } from './BylineMapping';
import { ChoicesFromBefore } from './ChoicesFromBefore';
import { FilesPanel } from './FilesPanel';
import { JobView } from './JobView';
import { Options } from './Options';
import { RulesPanel } from './RulesPanel';
import { PreviewView } from './PreviewView';
import { ProfilePanel } from './ProfilePanel';
import { RefusedFiles, refusedOf } from './RefusedFiles';
import { isOpen } from './plan-to-follow';
import { useKeptChoices } from './use-kept-choices';
import { useStart } from './use-start';
import type { Start } from './use-start';

const TABS = ['preview', 'plan', 'run'] as const;
type TabName = (typeof TABS)[number];

/** One batch from the first look to the report; it is all there again after the tab was closed. */
export default function BatchPage() {
  const text = useText();
  const { id = '' } = useParams();
  const { data: batch, error, isLoading, refetch } = useGetBatchQuery(id);
  const [tab, setTab] = useState<TabName | null>(null);
  const { choices, isFromBefore, change, settle, forget } = useKeptChoices(id, batch);
  const refused = refusedOf(useLocation().state);

  const newest = (kind: 'plan' | 'run') => batch?.jobs.find((job) => job.kind === kind) ?? null;
  const [plan, run] = [newest('plan'), newest('run')];
  const starting = useStart(batch, (kind) => {
    setTab(kind);
    settle();
  });
  const shown = tab ?? (run ? 'run' : plan ? 'plan' : 'preview');

  return (
    <DeskPage
      action="imports.run"
      title={text(run ? 'run.title' : 'batch.title')}
      subtitle={run ? undefined : text('batch.subtitle', { count: batch?.files.length ?? 0 })}
      back={{ path: 'imports', label: text('imports.title') }}
    >
      {isLoading && <Page.Loading />}
      {error && <Trouble error={error} onRetry={refetch} />}
      {batch && (
        <Grid.Root gap={6}>
          <Grid.Item
            col={8}
            s={12}
            xs={12}
            direction="column"
            alignItems="stretch"
            justifyContent="flex-start"
          >
            {refused.length > 0 && (
              <Box paddingBottom={4}>
                <RefusedFiles refused={refused} />
              </Box>
            )}
            <Panel>
              <Tabs.Root value={shown} onValueChange={(value) => setTab(value as TabName)}>
                <Tabs.List aria-label={text('batch.steps')}>
                  {TABS.map((name) => (
                    <Tabs.Trigger key={name} value={name} disabled={isClosed(name, plan, run)}>
                      {text(`batch.${name}`)}
                    </Tabs.Trigger>
                  ))}
                </Tabs.List>
                <Box paddingTop={6}>
                  <Tabs.Content value="preview">
                    <PreviewView batch={batch} choices={choices} />
                  </Tabs.Content>
                  <Tabs.Content value="plan">
                    {plan && <JobView key={plan.id} job={plan} onOver={refetch} />}
                    {plan && (
                      <Box paddingTop={6}>
                        <BylineMapping
                          unmatched={plan.unmatched}
                          choices={choices}
                          onChange={change}
                        />
                      </Box>
                    )}
                  </Tabs.Content>
                  <Tabs.Content value="run">
                    {run && (
                      <JobView
                        key={run.id}
                        job={run}
                        onOver={refetch}
                        onAccept={
                          run.plan && isOpen(run.plan, batch.jobs)
                            ? () => starting.start(acceptedRun(run))
                            : null
                        }
                      />
                    )}
                  </Tabs.Content>
                </Box>
              </Tabs.Root>
            </Panel>
          </Grid.Item>
          <Grid.Item
            col={4}
            s={12}
            xs={12}
            direction="column"
            alignItems="stretch"
            justifyContent="flex-start"
            gap={4}
          >
            <BatchActions batch={batch} choices={choices} starting={starting} />
            {isFromBefore && <ChoicesFromBefore onForget={forget} />}
            <ProfilePanel batch={batch} choices={choices} />
            <Options options={batch.options} choices={choices} onChange={change} />
            <RulesPanel batch={batch} choices={choices} onChange={change} />
            <FilesPanel batch={batch} />
          </Grid.Item>
        </Grid.Root>
      )}
    </DeskPage>
  );
}

/** What was planned, as it comes out now. */
const acceptedRun = ({ plan, choices }: Job): Start => ({
  kind: 'run',
  choices,
  ...(plan !== null && { plan }),
  acceptChanges: true,
});

function isClosed(name: TabName, plan: unknown, run: unknown): boolean {
  return (name === 'plan' && !plan) || (name === 'run' && !run);
}
