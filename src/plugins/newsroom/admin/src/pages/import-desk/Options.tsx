import { Checkbox, Combobox, ComboboxOption, Field, Flex, TextInput } from '@strapi/design-system';
import type { ChangeEvent } from 'react';

import type { DeskChoices } from '../../../../shared/admin/import-desk';
import { Panel } from '../../components/Panel';
import { TIME_ZONES } from '../../components/time-zones';
import { useText } from '../../text';

interface Props {
  choices: DeskChoices;
  onChange: (choices: DeskChoices) => void;
}

const TEXTS = ['defaultAuthor', 'namespace', 'name'] as const;

/** How the batch is imported. */
export function Options({ choices, onChange }: Props) {
  const text = useText();
  return (
    <Panel title={text('options.title')} padding={4}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Field.Root name="publish" hint={text('options.publish-hint')}>
          <Checkbox
            checked={choices.publish}
            onCheckedChange={(checked) => onChange({ ...choices, publish: checked === true })}
          >
            {text('options.publish')}
          </Checkbox>
          <Field.Hint />
        </Field.Root>
        {TEXTS.map((name) => (
          <Field.Root key={name} name={name} hint={text(`options.${name}-hint`)}>
            <Field.Label>{text(`options.${name}`)}</Field.Label>
            <TextInput
              value={choices[name] ?? ''}
              onChange={(event: ChangeEvent<HTMLInputElement>) =>
                onChange({ ...choices, [name]: event.target.value || null })
              }
            />
            <Field.Hint />
          </Field.Root>
        ))}
        <Field.Root name="timezone" hint={text('options.timezone-hint')}>
          <Field.Label>{text('options.timezone')}</Field.Label>
          <Combobox
            value={choices.timezone}
            defaultTextValue={choices.timezone}
            clearLabel={text('options.clear')}
            onChange={(zone) => onChange({ ...choices, timezone: zone || 'UTC' })}
          >
            {TIME_ZONES.map((zone) => (
              <ComboboxOption key={zone} value={zone}>
                {zone}
              </ComboboxOption>
            ))}
          </Combobox>
          <Field.Hint />
        </Field.Root>
      </Flex>
    </Panel>
  );
}
