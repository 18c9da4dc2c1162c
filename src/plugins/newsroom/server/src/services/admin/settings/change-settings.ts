import { isDeepStrictEqual } from 'node:util';

import type { Core } from '@strapi/strapi';

import type { SettingsChange } from '../../../../../shared/admin/newsroom-settings';
import type { PublicationSettings } from '../../../../../shared/settings';
import { readStored } from '../../../settings/stored';
import type settingsService from '../../../settings/service';
import { configuredIn } from './settings-view';

type Settings = ReturnType<typeof settingsService>;
type Update = Parameters<Settings['update']>[0];

/**
 * Keeps only what differs from the configuration: the page sends everything that it shows, and what
 * nobody has changed must go on to follow the configuration.
 *
 * @throws NewsroomError NEWSROOM_SETTING_UNKNOWN, NEWSROOM_CONFIG_INVALID
 */
export async function changeSettings(strapi: Core.Strapi, change: SettingsChange): Promise<void> {
  const configured = configuredIn(strapi);
  const kept = Object.entries(change).map(([name, value]) => {
    const standard = configured[name as keyof typeof configured] as unknown;
    return [name, isDeepStrictEqual(value, standard) ? null : value];
  });
  const { publication } = change;
  const service: Settings = strapi.plugin('newsroom').service('settings');
  await service.update({
    ...(Object.fromEntries(kept) as Update),
    ...(isObject(publication) && {
      publication: await publicationChange(strapi, publication as Partial<PublicationSettings>),
    }),
  });
}

/** Fields that are not given stay as they were edited before. */
async function publicationChange(
  strapi: Core.Strapi,
  change: Partial<PublicationSettings>,
): Promise<PublicationSettings | null> {
  const configured = configuredIn(strapi).publication;
  const { edited } = await readStored(strapi);
  const fields = Object.entries({ ...edited.publication, ...change }).filter(
    ([name, value]) => !isDeepStrictEqual(value, configured[name as keyof typeof configured]),
  );
  return fields.length === 0
    ? null
    : (Object.fromEntries(fields) as unknown as PublicationSettings);
}

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
