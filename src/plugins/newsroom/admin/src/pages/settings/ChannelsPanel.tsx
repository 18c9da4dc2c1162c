import { Checkbox, Flex, Grid, Typography } from '@strapi/design-system';

import type { SettingsView } from '../../../../shared/admin/newsroom-settings';
import { Panel } from '../../components/Panel';
import { useText } from '../../text';
import { useSettingsForm } from './settings-form';

/** Channels on and off: one that is off has no address, and nothing is sent to it. */
export function ChannelsPanel({ channels }: { channels: SettingsView['channels'] }) {
  const text = useText();
  const { settings, origins, change, isLocked } = useSettingsForm();
  const { channelsOff } = settings;
  const turn = (id: string, isOn: boolean) => {
    const others = channelsOff.filter((off) => off !== id);
    change({ channelsOff: isOn ? others : [...others, id] });
  };
  return (
    <Panel title={text('settings.channels')}>
      <Flex justifyContent="space-between" paddingBottom={4} gap={4}>
        <Typography textColor="neutral700">{text('settings.channels-hint')}</Typography>
        <Typography variant="pi" textColor="neutral600">
          {text(`origin.${origins.channelsOff ?? 'default'}`)}
        </Typography>
      </Flex>
      <Grid.Root gap={3}>
        {channels.map(({ id, name }) => (
          <Grid.Item key={id} col={4} s={6} xs={12}>
            <Checkbox
              checked={!channelsOff.includes(id)}
              disabled={isLocked}
              onCheckedChange={(checked) => turn(id, checked === true)}
            >
              {name}
            </Checkbox>
          </Grid.Item>
        ))}
      </Grid.Root>
    </Panel>
  );
}
