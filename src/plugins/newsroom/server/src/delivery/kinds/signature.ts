import { Webhook } from 'standardwebhooks';

/**
 * The headers of Standard Webhooks 1.0 for one try: the id stays the same over all tries, the
 * timestamp is that of the try, and every secret that is valid now signs, so that a receiver can
 * change over.
 */
export function signedHeaders(
  body: string,
  { id, at, secrets }: { id: string; at: Date; secrets: readonly string[] },
): Record<string, string> {
  const signatures = secrets.map((secret) => new Webhook(secret).sign(id, at, body));
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    ...(signatures.length > 0 ? { 'webhook-signature': signatures.join(' ') } : {}),
  };
}
