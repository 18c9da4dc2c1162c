import { ENDPOINT_KINDS, EVENTS, PURGE_STYLES } from '../../../shared/settings';
import type { EndpointKind, EndpointSettings } from '../../../shared/settings';
import { NewsroomError } from '../../../story/errors';

const LONGEST_ID = 60;
/** Standard Webhooks: at least 24 bytes of secret. */
const SIGNING_SECRET = /^whsec_[A-Za-z0-9+/]{32,}={0,2}$/;
/** IndexNow: 8 to 128 letters, digits and hyphens. */
const INDEXNOW_KEY = /^[A-Za-z0-9-]{8,128}$/;

type Check = readonly [
  field: string,
  expected: string,
  holds: (endpoint: EndpointSettings) => boolean,
];

const isOneOf = (known: readonly string[], value: unknown) =>
  typeof value === 'string' && known.includes(value);

const isHttp = (url: unknown) =>
  typeof url === 'string' && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

const isWhole = (value: unknown, from: number, to: number) =>
  value === undefined || (Number.isInteger(value) && Number(value) >= from && Number(value) <= to);

const SECRETS: Partial<Record<EndpointKind, readonly [expected: string, form: RegExp]>> = {
  webhook: ['secrets of the form whsec_ and base64 of at least 24 bytes', SIGNING_SECRET],
  indexnow: ['a key of 8 to 128 letters, digits and hyphens', INDEXNOW_KEY],
};

const CHECKS: readonly Check[] = [
  [
    'id',
    `lower-case letters, digits and hyphens, at most ${LONGEST_ID}`,
    ({ id }) => typeof id === 'string' && /^[a-z0-9-]+$/.test(id) && id.length <= LONGEST_ID,
  ],
  ['kind', `one of ${ENDPOINT_KINDS.join(', ')}`, ({ kind }) => isOneOf(ENDPOINT_KINDS, kind)],
  ['url', 'an http(s) address', ({ url }) => isHttp(url)],
  [
    'url',
    'an address without a user name and password',
    ({ url }) => new URL(url).username === '' && new URL(url).password === '',
  ],
  [
    'events',
    `a list of ${EVENTS.join(', ')}`,
    ({ events }) => (events ?? []).every((event) => isOneOf(EVENTS, event)),
  ],
  [
    'secretsFrom',
    'the name of an environment variable that begins with NEWSROOM_',
    ({ secretsFrom }) => secretsFrom === undefined || /^NEWSROOM_[A-Z0-9_]+$/.test(secretsFrom),
  ],
  [
    'style',
    `one of ${PURGE_STYLES.join(', ')}`,
    ({ style }) => style === undefined || isOneOf(PURGE_STYLES, style),
  ],
  [
    'keyLocation',
    'an http(s) address',
    ({ keyLocation }) => keyLocation === undefined || isHttp(keyLocation),
  ],
  [
    'concurrency',
    'a whole number from 1 to 100',
    ({ concurrency }) => isWhole(concurrency, 1, 100),
  ],
  [
    'timeoutMs',
    'milliseconds from 1,000 to 60,000',
    ({ timeoutMs }) => isWhole(timeoutMs, 1_000, 60_000),
  ],
];

/** @throws NewsroomError NEWSROOM_ENDPOINT_INVALID with the first thing that is wrong; never a secret. */
export function checkEndpoint(endpoint: EndpointSettings): void {
  const failed = CHECKS.find(([, , holds]) => !holds(endpoint));
  if (failed) throw invalid(endpoint, failed[0], failed[1]);
  const form = SECRETS[endpoint.kind];
  const secrets = endpoint.secrets ?? [];
  if (form && secrets.some((secret) => !form[1].test(secret))) {
    throw invalid(endpoint, 'secrets', form[0]);
  }
}

/** Those of the configuration; their ids must differ. */
export function checkEndpoints(endpoints: readonly EndpointSettings[]): void {
  endpoints.forEach(checkEndpoint);
  const ids = endpoints.map(({ id }) => id);
  const double = endpoints.find(({ id }, index) => ids.indexOf(id) !== index);
  if (double) throw invalid(double, 'id', 'an id that no other endpoint has');
}

export const invalid = ({ id }: Pick<EndpointSettings, 'id'>, field: string, expected: string) =>
  new NewsroomError('NEWSROOM_ENDPOINT_INVALID', { endpoint: String(id), field, expected });
