import { Box, Grid, Tabs } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useParams } from 'react-router-dom';

import type { DeskChoices } from '../../../../shared/admin/import-desk';
import { useGetBatchQuery } from '../../api/import-desk';
import { DeskPage } from '../../components/DeskPage';
import { Panel } from '../../components/Panel';
import { Trouble } from '../../components/Trouble';
import { useText } from '../../text';
import { BatchActions } from './BatchActions';
import { BylineMapping } from './BylineMapping';
import { FilesPanel } from './FilesPanel';
import { JobView } from './JobView';
import { Options } from './Options';
import { RulesPanel } from './RulesPanel';
import { PreviewView } from './PreviewView';

const TABS = ['preview', 'plan', 'run'] as const;
type TabName = (typeof TABS)[number];

/** One batch from the first look to the report; it is all there again after the tab was closed. */
export default function BatchPage() {
  const text = useText();
  const { id = '' } = useParams();
  const { data: batch, error, isLoading, refetch } = useGetBatchQuery(id);
  const [tab, setTab] = useState<TabName | null>(null);
  const [choices, setChoices] = useState<DeskChoices | null>(null);

  const newest = (kind: 'plan' | 'run') => batch?.jobs.find((job) => job.kind === kind) ?? null;
  const [plan, run] = [newest('plan'), newest('run')];
  const shown = tab ?? (run ? 'run' : plan ? 'plan' : 'preview');
  const chosen = choices ?? batch?.jobs[0]?.choices ?? { ...OPEN, ...batch?.defaults };

  return (
    <DeskPage
      action="imports.run"
      title={text('batch.title')}
      subtitle={text('batch.subtitle', { count: batch?.files.length ?? 0 })}
      back={{ path: 'imports', label: text('imports.title') }}
    >
      {isLoading && <Page.Loading />}
      {error && <Trouble error={error} onRetry={refetch} />}
      {batch && (
        <Grid.Root gap={6}>
          <Grid.Item
            col={9}
            s={12}
            direction="column"
            alignItems="stretch"
            justifyContent="flex-start"
          >
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
                    <PreviewView batch={batch} choices={chosen} />
                  </Tabs.Content>
                  <Tabs.Content value="plan">
                    {plan && <JobView key={plan.id} job={plan} onOver={refetch} />}
                    {plan && (
                      <Box paddingTop={6}>
                        <BylineMapping
                          unmatched={plan.unmatched}
                          choices={chosen}
                          onChange={setChoices}
                        />
                      </Box>
                    )}
                  </Tabs.Content>
                  <Tabs.Content value="run">
                    {run && <JobView key={run.id} job={run} onOver={refetch} />}
                  </Tabs.Content>
                </Box>
              </Tabs.Root>
            </Panel>
          </Grid.Item>
          <Grid.Item
            col={3}
            s={12}
            direction="column"
            alignItems="stretch"
            justifyContent="flex-start"
            gap={4}
          >
            <BatchActions batch={batch} choices={chosen} onStarted={setTab} />
            <Options choices={chosen} onChange={setChoices} />
            <RulesPanel batch={batch} choices={chosen} onChange={setChoices} />
            <FilesPanel batch={batch} />
          </Grid.Item>
        </Grid.Root>
      )}
    </DeskPage>
  );
}

/** Before anybody chose, and before the settings are known. */
const OPEN: DeskChoices = {
  format: null,
  namespace: null,
  publish: false,
  defaultAuthor: null,
  timezone: 'UTC',
  name: null,
  people: [],
  rules: null,
};

function isClosed(name: TabName, plan: unknown, run: unknown): boolean {
  return (name === 'plan' && !plan) || (name === 'run' && !run);
}
