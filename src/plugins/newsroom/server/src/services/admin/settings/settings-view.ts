import { isDeepStrictEqual } from 'node:util';

import type { Core } from '@strapi/strapi';

import type {
  EditedSettings,
  FixedSetting,
  Origin,
  SettingsView,
} from '../../../../../shared/admin/newsroom-settings';
import { EDITABLE } from '../../../../../shared/settings';
import type { NewsroomSettings } from '../../../../../shared/settings';
import { CHANNELS } from '../../../../../story/render';
import config from '../../../config';
import { currentSettings } from '../../../settings';
import { readStored } from '../../../settings/stored';
import { localeCodes } from '../../locales';
import type settingsService from '../../../settings/service';

/** What holds, where each of it comes from, and what only the configuration can change. */
export async function settingsView(strapi: Core.Strapi): Promise<SettingsView> {
  const service: ReturnType<typeof settingsService> = strapi.plugin('newsroom').service('settings');
  const { edited } = await readStored(strapi);
  const current = currentSettings(strapi);
  return {
    current: Object.fromEntries(EDITABLE.map((name) => [name, current[name]])) as never,
    origins: originsOf(edited, configuredIn(strapi)),
    fixed: fixedIn(configuredIn(strapi)),
    channels: CHANNELS.map(({ id, name }) => ({ id, name })),
    locales: await localeCodes(strapi),
    endpoints: await service.endpoints(),
    keepsSecrets: Boolean(strapi.config.get<string | undefined>('admin.secrets.encryptionKey')),
  };
}

export const configuredIn = (strapi: Core.Strapi): NewsroomSettings =>
  strapi.config.get<NewsroomSettings>('plugin::newsroom');

function originsOf(
  edited: Partial<EditedSettings>,
  configured: NewsroomSettings,
): Record<string, Origin> {
  const whole = EDITABLE.filter((name) => name !== 'publication').map((name): [string, Origin] => [
    name,
    name in edited ? 'admin' : given(configured, name),
  ]);
  const { publication } = configured;
  const parts = Object.keys(publication).map((name): [string, Origin] => {
    const field = name as keyof typeof publication;
    const isEdited = edited.publication !== undefined && field in edited.publication;
    const standard = config.default.publication[field];
    const isStandard = isDeepStrictEqual(publication[field], standard);
    return [`publication.${name}`, isEdited ? 'admin' : isStandard ? 'default' : 'config'];
  });
  return Object.fromEntries([...whole, ...parts]);
}

const given = (configured: NewsroomSettings, name: keyof NewsroomSettings): 'config' | 'default' =>
  isDeepStrictEqual(configured[name], config.default[name]) ? 'default' : 'config';

/** Where a server may reach, and what it sends and keeps, is for whoever runs it. */
function fixedIn(configured: NewsroomSettings): FixedSetting[] {
  const { answerCacheMegabytes, network, delivery } = configured;
  const standard = config.default;
  const fixed: Array<[setting: string, value: unknown, standard: unknown]> = [
    ['network.allow', network.allow, standard.network.allow],
    ['network.ports', network.ports, standard.network.ports],
    ['delivery.dispatch', delivery.dispatch, standard.delivery.dispatch],
    ['answerCacheMegabytes', answerCacheMegabytes, standard.answerCacheMegabytes],
  ];
  return fixed.map(([setting, value, usual]) => ({
    setting,
    value: Array.isArray(value) ? value.join(', ') : String(value),
    origin: isDeepStrictEqual(value, usual) ? 'default' : 'config',
  }));
}
