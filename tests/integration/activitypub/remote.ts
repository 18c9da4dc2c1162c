import { createHash, createSign, createVerify, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was posted to an inbox. */
export interface Posted {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  activity: Record<string, unknown> & { type: string; object: Record<string, unknown> };
}

export interface Remote {
  origin: string;
  actor: string;
  posted: Posted[];
  /** Addresses that somebody asked for. */
  asked: string[];
  answersWith(status: number): void;
  /** Posts to an inbox of another server, signed by our actor or by nobody. */
  post(inbox: string, activity: unknown, how?: SendingOptions): Promise<number>;
  stop(): Promise<void>;
}

interface SendingOptions {
  keyId?: string | null;
  /** What goes out instead of what was signed. */
  body?: string;
  date?: Date;
}

const SIGNED = '(request-target) host date digest';
const digestOf = (body: string) => `SHA-256=${createHash('sha256').update(body).digest('base64')}`;

/**
 * Another server of the fediverse, with HTTP signatures as Mastodon makes and checks them
 * (draft-cavage-http-signatures-12), written here so that it is not ours who judge ourselves.
 */
export async function startRemote(): Promise<Remote> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const posted: Posted[] = [];
  const asked: string[] = [];
  let status = 202;
  let origin = '';

  const documents = (): Record<string, unknown> => {
    const actor = `${origin}/users/ben`;
    return {
      '/users/ben': {
        '@context': ['https://www.w3.org/ns/activitystreams', 'https://w3id.org/security/v1'],
        id: actor,
        type: 'Person',
        preferredUsername: 'ben',
        inbox: `${actor}/inbox`,
        endpoints: { sharedInbox: `${origin}/inbox` },
        publicKey: {
          id: `${actor}#main-key`,
          owner: actor,
          publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }),
        },
      },
    };
  };

  const server = createServer((request, response) => {
    asked.push(request.url!);
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.method === 'POST') {
        const body = Buffer.concat(chunks).toString();
        const { url: path, headers } = request;
        posted.push({ path: path!, headers, body, activity: JSON.parse(body) });
        return response.writeHead(status).end();
      }
      const document = documents()[request.url!];
      if (!document) return response.writeHead(404).end();
      response.writeHead(200, { 'content-type': 'application/activity+json' });
      return response.end(JSON.stringify(document));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const actor = `${origin}/users/ben`;

  return {
    origin,
    actor,
    posted,
    asked,
    answersWith(next) {
      status = next;
    },
    async post(inbox, activity, { keyId = `${actor}#main-key`, body, date = new Date() } = {}) {
      const text = JSON.stringify(activity);
      const { pathname, host } = new URL(inbox);
      const headers: Record<string, string> = {
        'content-type': 'application/activity+json',
        date: date.toUTCString(),
        digest: digestOf(text),
      };
      if (keyId !== null) {
        const lines = `(request-target): post ${pathname}\nhost: ${host}\ndate: ${headers.date}\ndigest: ${headers.digest}`;
        const signature = createSign('RSA-SHA256').update(lines).sign(privateKey, 'base64');
        headers.signature = `keyId="${keyId}",algorithm="rsa-sha256",headers="${SIGNED}",signature="${signature}"`;
      }
      const answer = await fetch(inbox, { method: 'POST', headers, body: body ?? text });
      return answer.status;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Whether a message was signed by the owner of a key, as a receiver checks it. */
export function isSignedBy(publicKeyPem: string, { path, headers, body }: Posted): boolean {
  const parts = new Map(
    [...String(headers.signature).matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  );
  const names = (parts.get('headers') ?? '').split(' ');
  if (!['(request-target)', 'host', 'date', 'digest'].every((name) => names.includes(name))) {
    return false;
  }
  if (headers.digest !== digestOf(body)) return false;
  const lines = names.map((name) =>
    name === '(request-target)' ? `${name}: post ${path}` : `${name}: ${String(headers[name])}`,
  );
  return createVerify('RSA-SHA256')
    .update(lines.join('\n'))
    .verify(publicKeyPem, parts.get('signature') ?? '', 'base64');
}
