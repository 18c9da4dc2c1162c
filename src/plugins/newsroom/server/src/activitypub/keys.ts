import type { webcrypto } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { boxOf } from '../settings/endpoints';
import { loadFedify } from './fedify';

export interface ActorKeys {
  privateKey: webcrypto.CryptoKey;
  publicKey: webcrypto.CryptoKey;
}

const STORE = { type: 'plugin', name: 'newsroom', key: 'activitypub-keys' } as const;
const OWNER = 'activitypub';

const KEYS = new WeakMap<Core.Strapi, Promise<ActorKeys>>();

/**
 * The actor's pair of keys, made once and kept encrypted. RSA, because Mastodon and its kin verify
 * HTTP signatures with nothing else.
 *
 * @throws NewsroomError NEWSROOM_ENCRYPTION_KEY_MISSING, NEWSROOM_SECRET_UNREADABLE
 */
export function actorKeys(strapi: Core.Strapi): Promise<ActorKeys> {
  const known = KEYS.get(strapi);
  if (known) return known;
  const read = readOrMake(strapi);
  KEYS.set(strapi, read);
  read.catch(() => KEYS.delete(strapi));
  return read;
}

async function readOrMake(strapi: Core.Strapi): Promise<ActorKeys> {
  const stored = async () =>
    ((await strapi.store!.get(STORE)) as { keys?: string } | null)?.keys ?? null;
  if (!(await stored())) await make(strapi);
  // Another node may have made them in the same moment: whichever are stored hold.
  const { privateKey, publicKey } = JSON.parse(boxOf(strapi).open((await stored())!, OWNER)) as {
    privateKey: webcrypto.JsonWebKey;
    publicKey: webcrypto.JsonWebKey;
  };
  const { importJwk } = await loadFedify();
  return {
    privateKey: await importJwk(privateKey, 'private'),
    publicKey: await importJwk(publicKey, 'public'),
  };
}

async function make(strapi: Core.Strapi): Promise<void> {
  const { generateCryptoKeyPair, exportJwk } = await loadFedify();
  const { privateKey, publicKey } = await generateCryptoKeyPair('RSASSA-PKCS1-v1_5');
  const pair = { privateKey: await exportJwk(privateKey), publicKey: await exportJwk(publicKey) };
  const keys = boxOf(strapi).close(JSON.stringify(pair), OWNER);
  await strapi.store!.set({ ...STORE, value: { keys } });
}
