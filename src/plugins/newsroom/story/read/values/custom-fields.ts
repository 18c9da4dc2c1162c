import type { CustomField } from '../../legacy';
import { asText, field, type Fields } from '../json/fields';
import { isSecretName, isSecretValue } from './secrets';
import { withoutSignatures } from './signed-addresses';

/** The named fields that say something, as custom fields. */
export function customFields(fields: Fields, names: readonly string[]): CustomField[] {
  return names.flatMap((name) => customField(name, field(fields, name)) ?? []);
}

/** null for what says nothing, and for what may open doors. Lists and objects are kept as JSON. */
export function customField(name: string, value: unknown): CustomField | null {
  if (isSecretName(name) || value === false || value == null) return null;
  const text =
    typeof value === 'object' ? JSON.stringify(value) : value === true ? 'true' : asText(value);
  return text === null || isSecretValue(text) ? null : { name, value: withoutSignatures(text) };
}
