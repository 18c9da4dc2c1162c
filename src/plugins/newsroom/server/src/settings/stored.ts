import type { Core } from '@strapi/strapi';

import type { EDITABLE, EndpointSettings, NewsroomSettings } from '../../../shared/settings';

export type EditableSettings = Partial<Pick<NewsroomSettings, (typeof EDITABLE)[number]>>;

/** An endpoint of the admin; its secrets are encrypted (`secrets.ts`). */
export interface StoredEndpoint extends Omit<EndpointSettings, 'secrets'> {
  closedSecrets: Array<{
    secret: string;
    /** ISO 8601; null for the newest. */ until: string | null;
  }>;
}

export interface StoredSettings {
  edited: EditableSettings;
  endpoints: StoredEndpoint[];
  /** Endpoint id → since when it answers 410 Gone; ISO 8601. Also those of the configuration. */
  gone: Record<string, string>;
}

const STORE = { type: 'plugin', name: 'newsroom', key: 'settings' } as const;
const NOTHING: StoredSettings = { edited: {}, endpoints: [], gone: {} };

/** Read from the database, in the transaction of the caller if there is one. */
export async function readStored(strapi: Core.Strapi): Promise<StoredSettings> {
  const stored = (await strapi.store!.get(STORE)) as Partial<StoredSettings> | null;
  return { ...NOTHING, ...stored };
}

export async function writeStored(strapi: Core.Strapi, settings: StoredSettings): Promise<void> {
  await strapi.store!.set({ ...STORE, value: settings });
}

/** The admin's settings of each instance, as last read: settings are asked for in every request. */
const KNOWN = new WeakMap<Core.Strapi, EditableSettings>();

export async function loadEdited(strapi: Core.Strapi): Promise<void> {
  KNOWN.set(strapi, (await readStored(strapi)).edited);
}

/** The settings that hold now: the admin's over those of the configuration. */
export function currentSettings(strapi: Core.Strapi): NewsroomSettings {
  const configured = strapi.config.get<NewsroomSettings>('plugin::newsroom');
  const edited = KNOWN.get(strapi);
  return edited ? settingsWith(configured, edited) : configured;
}

/** Of the publication each field stands over the configuration's by itself. */
export function settingsWith(
  configured: NewsroomSettings,
  edited: EditableSettings,
): NewsroomSettings {
  return {
    ...configured,
    ...edited,
    pagePaths: { ...configured.pagePaths, ...edited.pagePaths },
    publication: { ...configured.publication, ...edited.publication },
  };
}
