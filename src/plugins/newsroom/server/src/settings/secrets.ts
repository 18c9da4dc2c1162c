import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

import { NewsroomError } from '../../../story/errors';

const ALGORITHM = 'aes-256-gcm';
const VERSION = 'v1';

/** Secrets at rest: AES-256-GCM under a key of our own, derived from the app's (HKDF, RFC 5869). */
export interface SecretBox {
  /** @param owner what the secret belongs to: it opens for no other. */
  close(secret: string, owner: string): string;
  /** @throws NewsroomError NEWSROOM_SECRET_UNREADABLE */
  open(closed: string, owner: string): string;
}

/** @throws NewsroomError NEWSROOM_ENCRYPTION_KEY_MISSING when used without a key. */
export function secretBox(encryptionKey: string | null | undefined): SecretBox {
  const key = (): Uint8Array => {
    if (!encryptionKey) throw new NewsroomError('NEWSROOM_ENCRYPTION_KEY_MISSING');
    return new Uint8Array(hkdfSync('sha256', encryptionKey, '', 'newsroom endpoint secrets', 32));
  };
  return {
    close(secret, owner) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv(ALGORITHM, key(), nonce).setAAD(Buffer.from(owner));
      const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      const parts = [nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64'));
      return [VERSION, ...parts].join('.');
    },
    open(closed, owner) {
      const [version, nonce = '', tag = '', sealed = ''] = closed.split('.');
      const derived = key();
      try {
        if (version !== VERSION) throw new Error(`unknown version ${version}`);
        const decipher = createDecipheriv(ALGORITHM, derived, Buffer.from(nonce, 'base64'))
          .setAAD(Buffer.from(owner))
          .setAuthTag(Buffer.from(tag, 'base64'));
        const opened = [decipher.update(Buffer.from(sealed, 'base64')), decipher.final()];
        return Buffer.concat(opened).toString('utf8');
      } catch {
        throw new NewsroomError('NEWSROOM_SECRET_UNREADABLE', { endpoint: owner });
      }
    },
  };
}

/** A new signing secret as Standard Webhooks writes them. */
export const newSigningSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;
