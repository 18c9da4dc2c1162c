import type { Core } from '@strapi/strapi';

import { EDITABLE } from '../../../shared/settings';
import type { EndpointSettings, EndpointView, NewsroomSettings } from '../../../shared/settings';
import { NewsroomError } from '../../../story/errors';
import { recordChanges } from '../changes';
import config from '../config';

import { checkEndpoint, invalid } from './check-endpoint';
import { boxOf, readEndpoints, viewOf } from './endpoints';
import { newSigningSecret } from './secrets';
import { currentSettings, loadEdited, readStored, settingsWith, writeStored } from './stored';
import type { EditableSettings, StoredEndpoint, StoredSettings } from './stored';

/** How long the former secret still signs beside a new one. */
const OVERLAP_MS = 24 * 3_600_000;

export interface SavedEndpoint {
  endpoint: EndpointView;
  /** A secret that was made here, in clear, this once; null when none was made. */
  newSecret: string | null;
}

/** The settings of configuration and admin; what changes here holds on every node within a second. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  /** One change of the stored settings, with its change marker, in one transaction. */
  const change = async (edit: (stored: StoredSettings) => StoredSettings): Promise<void> => {
    await strapi.db.transaction(async () => {
      await writeStored(strapi, edit(await readStored(strapi)));
      await recordChanges(strapi, [{ kind: 'settings', documentId: null, locale: null }]);
    });
    await loadEdited(strapi);
  };

  const find = async (id: string): Promise<EndpointView> => {
    const endpoint = (await readEndpoints(strapi)).find((known) => known.id === id);
    if (!endpoint) throw new NewsroomError('NEWSROOM_ENDPOINT_NOT_FOUND', { endpoint: id });
    return viewOf(endpoint);
  };

  const endpoints = async (): Promise<EndpointView[]> => (await readEndpoints(strapi)).map(viewOf);

  return {
    /** What holds now, without endpoints. */
    get: (): Pick<NewsroomSettings, (typeof EDITABLE)[number] | 'network'> => {
      const {
        siteUrl,
        articlePath,
        pagePaths,
        publication,
        feedSize,
        channelsOff,
        imports,
        network,
      } = currentSettings(strapi);
      const edited = {
        siteUrl,
        articlePath,
        pagePaths,
        publication,
        feedSize,
        channelsOff,
        imports,
      };
      return { ...edited, network };
    },

    /**
     * Changes what is given; null takes a setting back to the configuration's.
     *
     * @throws NewsroomError NEWSROOM_SETTING_UNKNOWN, NEWSROOM_CONFIG_INVALID
     */
    async update(changes: { [Name in keyof EditableSettings]: EditableSettings[Name] | null }) {
      const unknown = Object.keys(changes).find(
        (name) => !(EDITABLE as readonly string[]).includes(name),
      );
      if (unknown !== undefined) {
        const known = EDITABLE.join(', ');
        throw new NewsroomError('NEWSROOM_SETTING_UNKNOWN', { known, setting: unknown });
      }
      await change((stored) => {
        const edited = Object.fromEntries(
          Object.entries({ ...stored.edited, ...changes }).filter(([, value]) => value !== null),
        ) as EditableSettings;
        config.validator(settingsWith(strapi.config.get('plugin::newsroom'), edited));
        return { ...stored, edited };
      });
    },

    endpoints,

    /**
     * Makes or changes a receiver of the admin. Without secrets the ones it has stay; a new webhook
     * that brings none gets one made for it.
     *
     * @throws NewsroomError NEWSROOM_ENDPOINT_INVALID, NEWSROOM_ENCRYPTION_KEY_MISSING
     */
    async saveEndpoint(given: EndpointSettings): Promise<SavedEndpoint> {
      checkEndpoint(given);
      const { secrets, ...endpoint } = given;
      const known = (await readEndpoints(strapi)).find(({ id }) => id === given.id);
      if (known?.from === 'config') {
        throw new NewsroomError('NEWSROOM_ENDPOINT_NOT_FOUND', { endpoint: given.id });
      }
      const isWithout = !known && !secrets && endpoint.secretsFrom === undefined;
      const newSecret = signs(given) && isWithout ? newSigningSecret() : null;
      const box = boxOf(strapi);
      const closed = (newSecret ? [newSecret] : secrets)?.map((secret) => ({
        secret: box.close(secret, given.id),
        until: null,
      }));
      await change((stored) => {
        const former = stored.endpoints.find(({ id }) => id === given.id);
        const next: StoredEndpoint = {
          ...endpoint,
          closedSecrets: closed ?? former?.closedSecrets ?? [],
        };
        const others = stored.endpoints.filter(({ id }) => id !== given.id);
        return { ...stored, endpoints: [...others, next], gone: without(stored.gone, given.id) };
      });
      return { endpoint: await find(given.id), newSecret };
    },

    /**
     * Makes a new signing secret; the former one signs beside it for a day.
     *
     * @throws NewsroomError NEWSROOM_ENDPOINT_INVALID for one whose token is the receiver's to give
     */
    async rotateSecret(id: string): Promise<SavedEndpoint> {
      const newSecret = newSigningSecret();
      const secret = boxOf(strapi).close(newSecret, id);
      const until = new Date(Date.now() + OVERLAP_MS).toISOString();
      await change((stored) => {
        const endpoint = storedEndpoint(stored, id);
        if (!signs(endpoint))
          throw invalid(endpoint, 'secrets', 'the token of the receiver itself');
        const former = endpoint.closedSecrets.slice(0, 1).map((closed) => ({ ...closed, until }));
        const next = { ...endpoint, closedSecrets: [{ secret, until: null }, ...former] };
        return {
          ...stored,
          endpoints: stored.endpoints.map((one) => (one.id === id ? next : one)),
        };
      });
      return { endpoint: await find(id), newSecret };
    },

    async removeEndpoint(id: string): Promise<void> {
      await change((stored) => {
        storedEndpoint(stored, id);
        const endpoints = stored.endpoints.filter((endpoint) => endpoint.id !== id);
        return { ...stored, endpoints, gone: without(stored.gone, id) };
      });
    },

    /** Turns an endpoint that answered 410 Gone on again. */
    async reopenEndpoint(id: string): Promise<void> {
      await change((stored) => ({ ...stored, gone: without(stored.gone, id) }));
    },

    /** An endpoint that answered 410 Gone wants no more (Standard Webhooks). */
    async endpointIsGone(id: string): Promise<void> {
      const since = new Date().toISOString();
      await change((stored) => ({ ...stored, gone: { [id]: since, ...stored.gone } }));
    },
  };
};

function storedEndpoint(stored: StoredSettings, id: string): StoredEndpoint {
  const endpoint = stored.endpoints.find((known) => known.id === id);
  if (!endpoint) throw new NewsroomError('NEWSROOM_ENDPOINT_NOT_FOUND', { endpoint: id });
  return endpoint;
}

/** Whether its secret is ours to make: others are keys and tokens that the receiver gave. */
const signs = ({ kind, style }: Pick<EndpointSettings, 'kind' | 'style'>): boolean =>
  kind === 'webhook' || (kind === 'purge' && (style ?? 'signed') === 'signed');

const without = (gone: Record<string, string>, id: string): Record<string, string> =>
  Object.fromEntries(Object.entries(gone).filter(([known]) => known !== id));
