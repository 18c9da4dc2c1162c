import type { Core } from '@strapi/strapi';

import type {
  EndpointSettings,
  EndpointView,
  NewsroomSettings,
  ReceiverKind,
} from '../../../shared/settings';

import { secretBox } from './secrets';
import type { SecretBox } from './secrets';
import { readStored } from './stored';
import type { StoredEndpoint } from './stored';

/** A receiver with everything filled in; its secrets are read only when something is sent. */
export interface Endpoint extends Omit<EndpointSettings, 'secrets' | 'kind'> {
  kind: ReceiverKind;
  enabled: boolean;
  concurrency: number;
  timeoutMs: number;
  /** `followers` come and go by themselves: nobody sets them up. */
  from: EndpointView['from'] | 'followers';
  goneSince: string | null;
  /** Newest first. @throws NewsroomError NEWSROOM_SECRET_UNREADABLE, NEWSROOM_ENCRYPTION_KEY_MISSING */
  secrets(now: Date): string[];
  secretCount: number;
}

/** One of the configuration or the admin. */
export type SetUpEndpoint = Endpoint & Pick<EndpointView, 'kind' | 'from'>;

const DEFAULTS = { concurrency: 8, timeoutMs: 20_000 } as const;

/** All receivers, those that are off included. One id, one receiver: the configuration's wins. */
export async function readEndpoints(strapi: Core.Strapi): Promise<SetUpEndpoint[]> {
  const { endpoints, gone } = await readStored(strapi);
  const box = boxOf(strapi);
  const configured = strapi.config
    .get<NewsroomSettings>('plugin::newsroom')
    .delivery.endpoints.map((endpoint) => fromConfig(endpoint, gone));
  const taken = new Set(configured.map(({ id }) => id));
  return [
    ...configured,
    ...endpoints
      .filter(({ id }) => !taken.has(id))
      .map((endpoint) => fromAdmin(endpoint, gone, box)),
  ];
}

export const boxOf = (strapi: Core.Strapi): SecretBox =>
  secretBox(strapi.config.get<string | undefined>('admin.secrets.encryptionKey'));

/** Whether anything is sent there at all. */
export const isOpen = ({ enabled, goneSince }: Pick<Endpoint, 'enabled' | 'goneSince'>): boolean =>
  enabled && goneSince === null;

export function viewOf({ secrets: _secrets, ...endpoint }: SetUpEndpoint): EndpointView {
  return endpoint;
}

type Gone = Readonly<Record<string, string>>;

function fromConfig({ secrets = [], ...endpoint }: EndpointSettings, gone: Gone): SetUpEndpoint {
  const known = () => [...secrets, ...secretsOfEnvironment(endpoint.secretsFrom)];
  return {
    ...DEFAULTS,
    ...endpoint,
    enabled: endpoint.enabled ?? true,
    from: 'config',
    goneSince: gone[endpoint.id] ?? null,
    secrets: known,
    secretCount: known().length,
  };
}

function fromAdmin(
  { closedSecrets, ...endpoint }: StoredEndpoint,
  gone: Gone,
  box: SecretBox,
): SetUpEndpoint {
  const named = secretsOfEnvironment(endpoint.secretsFrom);
  return {
    ...DEFAULTS,
    ...endpoint,
    enabled: endpoint.enabled ?? true,
    from: 'admin',
    goneSince: gone[endpoint.id] ?? null,
    secrets: (now) => [
      ...named,
      ...closedSecrets
        .filter(({ until }) => until === null || new Date(until) > now)
        .map(({ secret }) => box.open(secret, endpoint.id)),
    ],
    secretCount: named.length + closedSecrets.length,
  };
}

const secretsOfEnvironment = (name: string | undefined): string[] =>
  (name === undefined ? '' : (process.env[name] ?? '')).split(/\s+/).filter(Boolean);
