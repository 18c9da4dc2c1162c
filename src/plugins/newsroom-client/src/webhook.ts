import type { NewsroomEvent } from './generated/types';

export type { NewsroomEvent };

export interface VerifiedEvent extends NewsroomEvent {
  /** The same over all tries: keep those that you have dealt with. */
  id: string;
}

/** The message is not from the newsroom, was changed, or is too old. Answer 401. */
export class SignatureError extends Error {
  override readonly name = 'SignatureError';
}

export interface Verification {
  /** `whsec_…`, as the newsroom showed it; several while one is changed for another. */
  secret: string | readonly string[];
  /** How far the clocks may be apart. Default: 300 s. */
  toleranceSeconds?: number;
  now?: Date;
}

/**
 * Checks the signature of a webhook (Standard Webhooks 1.0) with Web Crypto, and reads it.
 *
 * @param body the request's body exactly as it came, not parsed and written again
 * @throws SignatureError
 */
export async function verifyWebhook(
  body: string,
  headers: Headers | Readonly<Record<string, string | string[] | undefined>>,
  { secret, toleranceSeconds = 300, now = new Date() }: Verification,
): Promise<VerifiedEvent> {
  const header = (name: string): string => {
    const value = headers instanceof Headers ? headers.get(name) : headers[name];
    if (typeof value !== 'string' || !value) throw new SignatureError(`Expected a header ${name}.`);
    return value;
  };
  const id = header('webhook-id');
  const timestamp = header('webhook-timestamp');
  const age = Math.abs(now.getTime() / 1000 - Number(timestamp));
  if (!(age <= toleranceSeconds)) throw new SignatureError('The message is too old, or too new.');

  const signed = new TextEncoder().encode(`${id}.${timestamp}.${body}`);
  const signatures = header('webhook-signature')
    .split(' ')
    .flatMap((part) => (part.startsWith('v1,') ? [part.slice(3)] : []));
  const secrets = typeof secret === 'string' ? [secret] : secret;
  for (const one of secrets) {
    const key = await crypto.subtle.importKey(
      'raw',
      bytesOf(one.replace(/^whsec_/, '')),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['verify'],
    );
    for (const signature of signatures) {
      // Web Crypto compares in constant time.
      const ours = await crypto.subtle.verify('HMAC', key, bytesOf(signature), signed);
      if (ours) return { id, ...(JSON.parse(body) as NewsroomEvent) };
    }
  }
  throw new SignatureError('No signature fits.');
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array(1);
  }
}
