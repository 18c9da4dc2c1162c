import { isSecretName, isSecretValue, rawRecord } from '../values/secrets';

/** Names in what PHP's `serialize` writes: a text behind which a value stands. */
const SERIALIZED_NAME = /s:\d+:\\?"([^"\\]{1,100})\\?";(?=[abdisNO][:;])/g;
const SERIALIZED = /^\s*[aO]:\d+:/;
const JSON_NAME = /"([\w -]{1,100})"\s*:/g;
const JSON_START = /^\s*[[{]/;

/**
 * The value of a meta field without the passwords and keys in it: plugins keep their settings in one
 * field, as JSON or serialized. Of the latter nothing is kept then: it is not ours to write again.
 */
export function withoutInnerSecrets(value: string): string | null {
  if (isSecretValue(value)) return null;
  if (SERIALIZED.test(value)) return hasSecret(value, SERIALIZED_NAME) ? null : value;
  if (!JSON_START.test(value) || !hasSecret(value, JSON_NAME)) return value;
  try {
    return rawRecord(JSON.parse(value));
  } catch {
    return null;
  }
}

function hasSecret(text: string, names: RegExp): boolean {
  return Array.from(text.matchAll(names)).some(([, name]) => isSecretName(name!));
}
