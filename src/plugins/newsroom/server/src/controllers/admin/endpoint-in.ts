import { ENDPOINT_KINDS, EVENTS, PURGE_STYLES } from '../../../../shared/settings';
import type { EndpointSettings, EventName } from '../../../../shared/settings';
import { invalid, oneOf, optionalText, textOf, textsOf, wholeNumber } from './request';

type Fields = Readonly<Record<string, unknown>>;

const MOST_SECRETS = 5;

/** A receiver as a page sends it. Types are settled here; what they may say, `checkEndpoint` knows. */
export function endpointIn(fields: Fields, id: string): EndpointSettings {
  const secretsFrom = optionalText(fields, 'secretsFrom', 200);
  const keyLocation = optionalText(fields, 'keyLocation', 2048);
  return {
    id,
    kind: oneOf(fields, 'kind', ENDPOINT_KINDS),
    url: textOf(fields, 'url', 2048),
    enabled: flag(fields, 'enabled', true),
    ...listed(fields, 'events', EVENTS.length, (events) => ({ events: events as EventName[] })),
    ...listed(fields, 'locales', 200, (locales) => ({ locales })),
    ...listed(fields, 'secrets', MOST_SECRETS, (secrets) => ({ secrets })),
    ...(secretsFrom !== null && { secretsFrom }),
    ...(fields.style != null && { style: oneOf(fields, 'style', PURGE_STYLES) }),
    ...(keyLocation !== null && { keyLocation }),
    ...(flag(fields, 'withDocument', false) && { withDocument: true }),
    ...number(fields, 'concurrency', 100),
    ...number(fields, 'timeoutMs', 60_000),
  };
}

function flag(fields: Fields, field: string, standard: boolean): boolean {
  const value = fields[field] ?? standard;
  if (typeof value === 'boolean') return value;
  throw invalid(field, 'true or false');
}

/** Nothing given, or an empty list: no restriction, no secret. */
function listed(
  fields: Fields,
  field: string,
  most: number,
  take: (texts: string[]) => Partial<EndpointSettings>,
): Partial<EndpointSettings> {
  if (fields[field] == null) return {};
  const texts = textsOf(fields, field, most).filter((text) => text.trim() !== '');
  return texts.length === 0 ? {} : take(texts);
}

function number(fields: Fields, field: 'concurrency' | 'timeoutMs', most: number) {
  if (fields[field] == null) return {};
  return { [field]: wholeNumber(fields, field, { least: 1, most, standard: 1 }) };
}
