import { Field, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

import { useText } from '../../text';
import { useSettingsForm } from './settings-form';

interface Props {
  /** As the server names it: `publication.name`. */
  setting: string;
  /** Whose origin it has, where it is a part of one setting. */
  partOf?: string;
  label: string;
  hint?: string;
  required?: boolean;
  children: ReactNode;
}

/** One setting with its name, where its value comes from, and why the server refused it. */
export function SettingField({ setting, partOf, label, hint, required, children }: Props) {
  const text = useText();
  const { origins, refusal } = useSettingsForm();
  const origin = origins[partOf ?? setting] ?? 'default';
  const error =
    refusal?.setting === setting
      ? text('settings.expected', { expected: refusal.expected })
      : false;
  return (
    <Field.Root name={setting} error={error} hint={hint} required={required}>
      <Flex justifyContent="space-between" gap={2} width="100%">
        <Field.Label>{label}</Field.Label>
        <Typography variant="pi" textColor="neutral600">
          {text(`origin.${origin}`)}
        </Typography>
      </Flex>
      {children}
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
