import type { LegacyPerson } from '../../legacy';
import { asText, field, isFields, textOf } from '../json/fields';

export function personNamed(name: string): LegacyPerson {
  return { id: null, name, slug: null, email: null };
}

/** Objects in which APIs put what they relate to. */
const WRAPPERS = ['data', 'attributes', 'fields', 'node', 'nodes'];

/** People of a value that may be a name, several in one text, objects with names, or lists of these. */
export function peopleOfValue(value: unknown): LegacyPerson[] {
  if (Array.isArray(value)) return value.flatMap(peopleOfValue);
  if (isFields(value)) {
    const given = [
      textOf(value, 'first_names', 'firstName', 'given'),
      textOf(value, 'last_name', 'lastName', 'family'),
    ];
    const whole = textOf(
      value,
      'name',
      'displayName',
      'fullOrUserName',
      'full_name',
      'fullName',
      'title',
      'byline',
    );
    const name = whole ?? (given.filter(Boolean).join(' ') || null);
    if (name === null) return WRAPPERS.flatMap((wrapper) => peopleOfValue(field(value, wrapper)));
    return [
      {
        id: textOf(value, 'id', '_id', 'slug'),
        name,
        slug: textOf(value, 'slug'),
        email: textOf(value, 'email'),
      },
    ];
  }
  const text = asText(value);
  return text === null ? [] : namesIn(text).map(personNamed);
}

/**
 * Semicolons and bars part names; commas, “and” and ampersands only where every part is a whole
 * name: “Tern, Ada” and “Sand & Sea Desk” are one.
 */
function namesIn(text: string): string[] {
  const parts = text
    .split(/\s*[;|\n]\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length !== 1) return [...new Set(parts)];
  const names = text.split(/\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+/i).map((name) => name.trim());
  const areWhole = names.every((name) => /^\S+(?:\s+\S+){1,4}$/.test(name));
  return areWhole ? [...new Set(names)] : parts;
}
