import type { EDITABLE, EndpointView, NewsroomSettings } from '../settings';

/** What the page of settings and its routes say to each other. */

export type EditedSettings = Pick<NewsroomSettings, (typeof EDITABLE)[number]>;

/** Who says so: this page, the app's configuration (and its environment), or nobody. */
export type Origin = 'admin' | 'config' | 'default';

/** A setting that only the configuration changes, as text. */
export interface FixedSetting {
  setting: string;
  value: string;
  origin: Exclude<Origin, 'admin'>;
}

export interface SettingsView {
  /** What holds now. */
  current: EditedSettings;
  /** By setting; those of the publication, the policies too, as `publication.name`. */
  origins: Record<string, Origin>;
  fixed: FixedSetting[];
  channels: Array<{ id: string; name: string }>;
  /** Locales that articles can be in. */
  locales: string[];
  endpoints: EndpointView[];
  /** False without an encryption key: secrets then come from environment variables only. */
  keepsSecrets: boolean;
}

/** null takes a setting back to what the configuration says. */
export type SettingsChange = { [Name in keyof EditedSettings]?: EditedSettings[Name] | null };

export interface SavedEndpointView {
  endpoint: EndpointView;
  /** In clear, this once; null when none was made. */
  newSecret: string | null;
}
