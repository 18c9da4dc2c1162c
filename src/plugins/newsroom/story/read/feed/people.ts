import type { LegacyPerson } from '../../legacy';

/** `jane@example.org (Jane Doe)`, as RSS writes people; or the other way round, as mail does. */
const ADDRESS_FIRST = /^\s*([^\s@<>()]+@[^\s@<>()]+)\s*(?:\(([^()]*)\))?\s*$/;
const NAME_FIRST = /^\s*"?([^<>"]*?)"?\s*<([^\s@<>]+@[^\s@<>]+)>\s*$/;

/** A person as a feed prints them in one field; null: nobody. Several names stay one: cleaning parses. */
export function feedPerson(printed: string | null): LegacyPerson | null {
  if (printed === null || printed.trim() === '') return null;
  const [, email, name] = ADDRESS_FIRST.exec(printed) ?? [];
  if (email !== undefined) return person(name?.trim() || email, email);
  const [, named, address] = NAME_FIRST.exec(printed) ?? [];
  if (address !== undefined) return person(named?.trim() || address, address);
  return person(printed.replace(/\s+/g, ' ').trim(), null);
}

export function person(name: string, email: string | null): LegacyPerson {
  return { id: null, name, slug: null, email };
}

/** Each person once: dc:creator often repeats what author says. */
export function eachOnce(people: ReadonlyArray<LegacyPerson | null>): LegacyPerson[] {
  const byName = new Map<string, LegacyPerson>();
  for (const one of people) if (one && !byName.has(one.name)) byName.set(one.name, one);
  return [...byName.values()];
}
