/** Names of fields that hold what opens doors: passwords and their hashes, keys, tokens, sessions. */
const SECRET_NAME =
  /pass(?:word|wd|phrase|code)|(?:^|[_-])pass(?:$|[_-])|(?:^|[_-])pw(?:d|$)|(?:^|[_-])salt$|secret|private[_-]?key|api[_-]?key|(?:access|activation|license|consumer|security|encryption)[_-]?key|token|credential|session|cookie|nonce|oauth|[_-]hash$|auth[_-]?(?:id|code|key)|webhook/i;

/**
 * Hashes of passwords (bcrypt, argon2, phpass, crypt), private keys in PEM, and the tokens and keys of
 * services that are known by how they begin, whatever the field is called.
 */
const SECRET_VALUE =
  /^\s*(?:\$2[abxy]?\$\d\d\$[./\w]{20,}|\$argon2\w*\$|\$[PH]\$[./\w]{20,}|\$wp\$|\$[156]\$[./\w$]{20,}|-----BEGIN [A-Z ]*PRIVATE KEY-----|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.|[sr]k_(?:live|test)_\w{10,}|AKIA[0-9A-Z]{16}|gh[pousr]_\w{30,}|xox[abeprs]-[\w-]{10,}|AIza[\w-]{35})/;

const DEEPEST = 100;

/** The same few names stand in every record of a source. */
const KNOWN_NAMES = new Map<string, boolean>();
const MOST_KNOWN_NAMES = 2_000;

export function isSecretName(name: string): boolean {
  const known = KNOWN_NAMES.get(name);
  if (known !== undefined) return known;
  // `passwordProtected`, `protected` and the like say that there is one, not which.
  const isSecret = SECRET_NAME.test(name.replace(/([a-z])([A-Z])/g, '$1_$2'));
  if (KNOWN_NAMES.size < MOST_KNOWN_NAMES) KNOWN_NAMES.set(name, isSecret);
  return isSecret;
}

export function isSecretValue(value: string): boolean {
  return SECRET_VALUE.test(value);
}

/** The value without its secrets at any depth; what is nested too deep to be looked at goes, too. */
export function withoutSecrets(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return isSecretValue(value) ? undefined : value;
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return undefined;
  if (Array.isArray(value)) return value.map((one) => withoutSecrets(one, depth + 1) ?? null);
  const kept = Object.entries(value)
    .filter(([name]) => !isSecretName(name))
    .map(([name, one]) => [name, withoutSecrets(one, depth + 1)] as const);
  return Object.fromEntries(kept);
}

/** A record as JSON for `raw`: as it stood in the source, but for its secrets. */
export function rawRecord(record: unknown): string {
  return JSON.stringify(withoutSecrets(record)) ?? 'null';
}
