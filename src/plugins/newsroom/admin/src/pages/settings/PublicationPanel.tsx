import { Flex, Grid, NumberInput, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

import type { PublicationSettings } from '../../../../shared/settings';
import { POLICIES } from '../../../../story/model';
import type { Policy } from '../../../../story/model';
import { Panel } from '../../components/Panel';
import { useText } from '../../text';
import { ArticlePath } from './ArticlePath';
import { useSettingsForm } from './settings-form';
import { SettingField } from './SettingField';
import { TextSetting } from './TextSetting';

const TEXTS = [
  'name',
  'language',
  'description',
  'logoUrl',
  'contactEmail',
  'copyright',
  'twitterSite',
] as const;

/** Who publishes, where readers find it, and by which rules it is made. */
export function PublicationPanel({ locales }: { locales: string[] }) {
  const text = useText();
  const { settings, change, isLocked } = useSettingsForm();
  const { publication, siteUrl, feedSize } = settings;
  const changePart = (part: Partial<PublicationSettings>) =>
    change({ publication: { ...publication, ...part } });
  const changePolicy = (policy: Policy, url: string | null) => {
    const others = Object.entries(publication.policies).filter(([name]) => name !== policy);
    const given = url === null ? others : [...others, [policy, url]];
    changePart({ policies: Object.fromEntries(given) as PublicationSettings['policies'] });
  };

  return (
    <Panel title={text('settings.publication')}>
      <Grid.Root gap={5}>
        {TEXTS.map((name) => (
          <Cell key={name}>
            <TextSetting
              setting={`publication.${name}`}
              label={text(`publication.${name}`)}
              hint={text(`publication.${name}-hint`)}
              required={name === 'name' || name === 'language'}
              value={publication[name]}
              onChange={(value) => changePart({ [name]: value })}
            />
          </Cell>
        ))}
        <Cell>
          <SettingField setting="feedSize" label={text('settings.feedSize')}>
            <NumberInput
              value={feedSize}
              disabled={isLocked}
              onValueChange={(value: number | undefined) => change({ feedSize: value ?? 0 })}
            />
          </SettingField>
        </Cell>
        <Cell>
          <TextSetting
            setting="siteUrl"
            label={text('settings.siteUrl')}
            hint={text('settings.siteUrl-hint')}
            placeholder="https://gazette.example"
            value={siteUrl}
            onChange={(value) => change({ siteUrl: value })}
          />
        </Cell>
        <Cell>
          <ArticlePath locales={locales} />
        </Cell>
      </Grid.Root>
      <Flex paddingTop={6} paddingBottom={3}>
        <Typography variant="sigma" textColor="neutral600" tag="h3">
          {text('settings.policies')}
        </Typography>
      </Flex>
      <Grid.Root gap={5}>
        {POLICIES.map((policy) => (
          <Cell key={policy}>
            <TextSetting
              setting={`publication.policies.${policy}`}
              partOf="publication.policies"
              label={text(`policy.${policy}`)}
              placeholder="https://"
              value={publication.policies[policy]}
              onChange={(value) => changePolicy(policy, value)}
            />
          </Cell>
        ))}
      </Grid.Root>
    </Panel>
  );
}

function Cell({ children }: { children: ReactNode }) {
  return (
    <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
      {children}
    </Grid.Item>
  );
}
