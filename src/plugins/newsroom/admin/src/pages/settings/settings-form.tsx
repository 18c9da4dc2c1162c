import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';

import type { EditedSettings, Origin } from '../../../../shared/admin/newsroom-settings';
import type { Refusal } from './refusal-of';

export interface SettingsFormValue {
  settings: EditedSettings;
  origins: Record<string, Origin>;
  refusal: Refusal | null;
  /** For those who may only look. */
  isLocked: boolean;
  change: (part: Partial<EditedSettings>) => void;
}

const Context = createContext<SettingsFormValue | null>(null);

export function SettingsForm({
  value,
  children,
}: {
  value: SettingsFormValue;
  children: ReactNode;
}) {
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** The settings as they stand in the form, for the panels in it. */
export function useSettingsForm(): SettingsFormValue {
  const value = useContext(Context);
  if (!value) throw new Error('A panel of the settings stands outside of their form.');
  return value;
}
