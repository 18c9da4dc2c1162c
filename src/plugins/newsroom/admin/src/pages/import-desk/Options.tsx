import { Checkbox, Combobox, ComboboxOption, Field, Flex, TextInput } from '@strapi/design-system';
import type { ChangeEvent } from 'react';

import { WORD_CHOICES } from '../../../../shared/admin/import-desk';
import type { DeskChoices, DeskOptions } from '../../../../shared/admin/import-desk';
import { Panel } from '../../components/Panel';
import { TIME_ZONES } from '../../components/time-zones';
import { useText } from '../../text';
import { WordSelect } from './WordSelect';

interface Props {
  options: DeskOptions;
  choices: DeskChoices;
  onChange: (choices: DeskChoices) => void;
}

const TEXTS = ['defaultAuthor', 'namespace', 'name'] as const;

/** How the batch is imported. */
export function Options({ options, choices, onChange }: Props) {
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
        {WORD_CHOICES.map((choice) => (
          <WordSelect
            key={choice}
            choice={choice}
            words={options[choice].words}
            value={choices[choice]}
            onChange={(word) => onChange({ ...choices, [choice]: word })}
          />
        ))}
        <Field.Root name="tellsGone" hint={text('options.tellsGone-hint')}>
          <Checkbox
            checked={choices.tellsGone}
            onCheckedChange={(checked) => onChange({ ...choices, tellsGone: checked === true })}
          >
            {text('options.tellsGone')}
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
