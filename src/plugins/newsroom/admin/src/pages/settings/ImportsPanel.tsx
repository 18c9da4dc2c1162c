import { Checkbox, Combobox, ComboboxOption, Flex, Grid } from '@strapi/design-system';

import type { ImportSettings } from '../../../../shared/settings';
import { Panel } from '../../components/Panel';
import { TIME_ZONES } from '../../components/time-zones';
import { useText } from '../../text';
import { useSettingsForm } from './settings-form';
import { SettingField } from './SettingField';
import { TextSetting } from './TextSetting';

/** With what the import desk begins; each import may choose otherwise. */
export function ImportsPanel() {
  const text = useText();
  const { settings, change, isLocked } = useSettingsForm();
  const { imports } = settings;
  const changePart = (part: Partial<ImportSettings>) =>
    change({ imports: { ...imports, ...part } });
  return (
    <Panel title={text('settings.imports')}>
      <Grid.Root gap={5}>
        <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
          <TextSetting
            setting="imports.defaultAuthor"
            partOf="imports"
            label={text('options.defaultAuthor')}
            hint={text('options.defaultAuthor-hint')}
            value={imports.defaultAuthor}
            onChange={(value) => changePart({ defaultAuthor: value })}
          />
        </Grid.Item>
        <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
          <SettingField
            setting="imports.timezone"
            partOf="imports"
            label={text('options.timezone')}
            hint={text('options.timezone-hint')}
          >
            <Combobox
              value={imports.timezone}
              defaultTextValue={imports.timezone}
              clearLabel={text('options.clear')}
              disabled={isLocked}
              onChange={(zone) => changePart({ timezone: zone || 'UTC' })}
            >
              {TIME_ZONES.map((zone) => (
                <ComboboxOption key={zone} value={zone}>
                  {zone}
                </ComboboxOption>
              ))}
            </Combobox>
          </SettingField>
        </Grid.Item>
      </Grid.Root>
      <Flex paddingTop={4}>
        <Checkbox
          checked={imports.publish}
          disabled={isLocked}
          onCheckedChange={(checked) => changePart({ publish: checked === true })}
        >
          {text('options.publish')}
        </Checkbox>
      </Flex>
    </Panel>
  );
}
