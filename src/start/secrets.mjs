import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { ROOT } from './paths.mjs';

const FILE = join(ROOT, '.env');

const secret = () => randomBytes(32).toString('base64url');

const DEFAULTS = {
  HOST: () => '0.0.0.0',
  PORT: () => '1337',
  APP_KEYS: () => [secret(), secret()].join(','),
  API_TOKEN_SALT: secret,
  ADMIN_JWT_SECRET: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: secret,
  JWT_SECRET: secret,
  DATABASE_CLIENT: () => 'sqlite',
  // Never empty: Strapi would take the empty value over its default.
  DATABASE_FILENAME: () => '.tmp/data.db',
  STRAPI_TELEMETRY_DISABLED: () => 'true',
};

/** Adds to .env what it lacks. What stands there, or in the environment, is left as it is. */
export function writeSecrets() {
  const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  const written = parse(text);
  const missing = Object.keys(DEFAULTS).filter((name) => !written[name] && !process.env[name]);
  if (missing.length === 0) return;

  const lines = missing.map((name) => `${name}=${DEFAULTS[name]()}`);
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  writeFileSync(FILE, `${text}${gap}${lines.join('\n')}\n`, { mode: 0o600 });
  console.log(`Wrote ${missing.join(', ')} to .env.`);
}

/** Makes .env known to this process and its children; the environment wins, as in Strapi. */
export function readEnvironment() {
  for (const [name, value] of Object.entries(parse(readFileSync(FILE, 'utf8')))) {
    process.env[name] ??= value;
  }
  if ((process.env.DATABASE_CLIENT || 'sqlite') !== 'sqlite') return;
  const database = resolve(ROOT, process.env.DATABASE_FILENAME || '.tmp/data.db');
  mkdirSync(dirname(database), { recursive: true });
}

function parse(text) {
  const pairs = text.split('\n').flatMap((line) => {
    const match = /^\s*([A-Z][A-Z0-9_]*)\s*=(.*)$/.exec(line);
    return match ? [[match[1], match[2].trim().replace(/^(["'])(.*)\1$/, '$2')]] : [];
  });
  return Object.fromEntries(pairs);
}
