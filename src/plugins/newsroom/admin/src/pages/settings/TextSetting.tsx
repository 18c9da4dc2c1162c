import { Textarea, TextInput } from '@strapi/design-system';
import type { ChangeEvent } from 'react';

import { useSettingsForm } from './settings-form';
import { SettingField } from './SettingField';

interface Props {
  setting: string;
  partOf?: string;
  label: string;
  hint?: string;
  placeholder?: string;
  required?: boolean;
  isLong?: boolean;
  value: string | null | undefined;
  /** null for an empty field. */
  onChange: (value: string | null) => void;
}

export function TextSetting({ value, onChange, placeholder, isLong = false, ...field }: Props) {
  const { isLocked } = useSettingsForm();
  const Input = isLong ? Textarea : TextInput;
  return (
    <SettingField {...field}>
      <Input
        value={value ?? ''}
        placeholder={placeholder}
        disabled={isLocked}
        onChange={(event: ChangeEvent<HTMLInputElement & HTMLTextAreaElement>) =>
          onChange(event.target.value === '' ? null : event.target.value)
        }
      />
    </SettingField>
  );
}
