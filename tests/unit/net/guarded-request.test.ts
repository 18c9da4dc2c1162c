import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';

import { guardedClient } from '../../../src/plugins/newsroom/server/src/net';
import type { GuardedClient, RequestOptions } from '../../../src/plugins/newsroom/server/src/net';
import type { Resolver } from '../../../src/plugins/newsroom/server/src/net/guarded-agent';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const TEXT = 'The ferry came in at dawn.';
const BOMB = Buffer.alloc(5_000_000);

const redirect =
  (location: string, status = 302): Handler =>
  (_request, response) =>
    response.writeHead(status, { location }).end();

const packed =
  (coding: string, bytes: Uint8Array): Handler =>
  (_request, response) =>
    response.writeHead(200, { 'content-encoding': coding }).end(bytes);

const HANDLERS: Record<string, Handler> = {
  '/text': (_request, response) => response.end(TEXT),
  '/headers': (request, response) => response.end(JSON.stringify(request.headers)),
  '/status': (_request, response) => response.writeHead(418).end(),
  '/gzip': packed('gzip', gzipSync(TEXT)),
  '/br': packed('br', brotliCompressSync(TEXT)),
  '/deflate': packed('deflate', deflateSync(TEXT)),
  '/deflate-raw': packed('deflate', deflateRawSync(TEXT)),
  '/twice': packed('gzip, br', brotliCompressSync(gzipSync(TEXT))),
  '/bomb': packed('gzip', gzipSync(BOMB)),
  '/bomb-in-bomb': packed('gzip, gzip', gzipSync(gzipSync(BOMB))),
  '/damaged': packed('gzip', Buffer.from('not gzip at all')),
  '/cut': packed('gzip', gzipSync(TEXT).subarray(0, 20)),
  '/unknown-coding': packed('zstd', Buffer.from(TEXT)),
  '/large': (_request, response) => response.end(BOMB),
  '/slow': () => {},
  '/drip': (_request, response) => {
    response.write('a');
    const timer = setInterval(() => response.write('a'), 20);
    response.on('close', () => clearInterval(timer));
  },
  '/cut-off': (_request, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('a');
    setTimeout(() => response.destroy(), 10);
  },
  '/to-text': redirect('/text'),
  '/loop': redirect('/loop'),
  '/to-metadata': redirect('http://169.254.169.254/latest/meta-data/'),
  '/to-loopback': redirect('http://[::1]/'),
  '/to-file': redirect('file:///etc/passwd'),
  '/to-credentials': redirect('http://user:secret@news.example/'),
  '/to-rebound': redirect('http://rebound.example/'),
  '/to-port': redirect('http://news.example:22/'),
};

/** Every name of the test leads to this machine, which the settings of the test allow, or not. */
const NAMES: Record<string, string[]> = {
  'news.example': ['127.0.0.1'],
  'other.example': ['127.0.0.1'],
  'inner.example': ['10.0.0.5'],
  'half.example': ['93.184.215.14', '127.0.0.1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'nowhere.example': [],
};

const resolver: Resolver = async (host) => {
  const addresses = NAMES[host.replace(/\.$/, '')];
  if (!addresses) throw Object.assign(new Error('not found'), { code: 'ENOTFOUND' });
  return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
};

describe('a guarded request', () => {
  let server: Server;
  let port: number;
  let client: GuardedClient;
  const strict = guardedClient(
    { ports: Array.from({ length: 65_535 }, (_, at) => at + 1) },
    resolver,
  );

  beforeAll(async () => {
    server = createServer((request, response) => HANDLERS[request.url!]!(request, response));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    ({ port } = server.address() as AddressInfo);
    client = guardedClient({ allow: ['news.example', `other.example:${port}`] }, resolver);
  });

  afterAll(async () => {
    await Promise.all([client.close(), strict.close()]);
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });

  const at = (path: string, host = 'news.example') => `http://${host}:${port}${path}`;
  const textOf = async (path: string, options?: RequestOptions) =>
    Buffer.from((await client.request(at(path), options)).body).toString();
  const codeOf = (answer: Promise<unknown>) =>
    answer.then(
      () => 'answered',
      (error: { code?: string }) => error.code,
    );

  it.each(['/text', '/gzip', '/br', '/deflate', '/deflate-raw', '/twice', '/to-text'])(
    'reads %s',
    async (path) => {
      expect(await textOf(path)).toBe(TEXT);
    },
  );

  it('hands a refusal of the server back as an answer', async () => {
    expect(await client.request(at('/status'))).toMatchObject({ status: 418 });
  });

  it('keeps the connection of an answer that nobody reads from being held', async () => {
    const answer = await client.open(at('/large'));
    answer.discard();
    expect(await textOf('/text')).toBe(TEXT);
  });

  it.each([
    ['/bomb', 'NEWSROOM_REQUEST_TOO_LARGE'],
    ['/bomb-in-bomb', 'NEWSROOM_REQUEST_TOO_LARGE'],
    ['/large', 'NEWSROOM_REQUEST_TOO_LARGE'],
    ['/damaged', 'NEWSROOM_REQUEST_BODY_DAMAGED'],
    ['/cut', 'NEWSROOM_REQUEST_BODY_DAMAGED'],
    ['/unknown-coding', 'NEWSROOM_REQUEST_BODY_DAMAGED'],
    ['/slow', 'NEWSROOM_REQUEST_TIMED_OUT'],
    ['/drip', 'NEWSROOM_REQUEST_TIMED_OUT'],
    ['/cut-off', 'NEWSROOM_REQUEST_FAILED'],
    ['/loop', 'NEWSROOM_REQUEST_TOO_MANY_REDIRECTS'],
    ['/to-metadata', 'NEWSROOM_REQUEST_ADDRESS_REFUSED'],
    ['/to-loopback', 'NEWSROOM_REQUEST_ADDRESS_REFUSED'],
    ['/to-file', 'NEWSROOM_REQUEST_URL_INVALID'],
    ['/to-credentials', 'NEWSROOM_REQUEST_URL_INVALID'],
    ['/to-rebound', 'NEWSROOM_REQUEST_HOST_UNKNOWN'],
  ])('ends %s with %s', async (path, code) => {
    expect(await codeOf(client.request(at(path), { timeoutMs: 400, maxBytes: 100_000 }))).toBe(
      code,
    );
  });

  it('follows no redirect of a POST, and none when none is allowed', async () => {
    const post = await client.request(at('/to-text'), { method: 'POST', body: '{}' });
    expect(post.status).toBe(302);
    expect((await client.request(at('/to-text'), { maxRedirects: 0 })).status).toBe(302);
  });

  it('leaves secrets behind when a redirect leads to another origin', async () => {
    HANDLERS['/elsewhere'] = redirect(at('/headers', 'other.example'), 307);
    const headers = { Authorization: 'Bearer secret', Cookie: 'a=b', 'User-Agent': 'newsroom' };
    const sent = JSON.parse(await textOf('/elsewhere', { headers }));
    expect(sent).toMatchObject({ 'user-agent': 'newsroom' });
    expect(sent).not.toHaveProperty('authorization');
    expect(sent).not.toHaveProperty('cookie');
  });

  it('can be called off', async () => {
    const signal = AbortSignal.timeout(20);
    expect(await codeOf(client.request(at('/slow'), { signal }))).toBe('NEWSROOM_REQUEST_FAILED');
  });

  // Each spelling of an inner address that a URL parser knows, beside names that lead to one.
  it.each([
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '017700000001',
    '127.0.0.1.',
    '①②⑦.⓪.⓪.①',
    '0',
    '169.254.169.254',
    '0xA9FEA9FE',
    '[::1]',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::]',
    '[fe80::1]',
    '[fd00:ec2::254]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    'news.example',
    'NEWS.example.',
    'inner.example',
    'half.example',
    'mapped.example',
  ])('refuses to reach %s', async (host) => {
    const refused = codeOf(strict.request(at('/text', host)));
    expect(await refused).toBe('NEWSROOM_REQUEST_ADDRESS_REFUSED');
  });

  it.each([
    'ftp://news.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/plain,a',
    'gopher://news.example/',
    'news.example',
    '//news.example/',
    'http://[fe80::1%25eth0]/',
    'http://user@news.example/',
    'http://:secret@news.example/',
    'http://public.example:25/',
    'http://',
    '',
  ])('refuses the address %s', async (url) => {
    expect(await codeOf(guardedClient().request(url))).toBe('NEWSROOM_REQUEST_URL_INVALID');
  });

  it('says that a name has no address', async () => {
    const request = (host: string) => codeOf(strict.request(`http://${host}/`));
    expect(await request('nowhere.example')).toBe('NEWSROOM_REQUEST_HOST_UNKNOWN');
    expect(await request('unknown.example')).toBe('NEWSROOM_REQUEST_HOST_UNKNOWN');
  });

  it('connects to the address that it checked, whatever the name leads to a moment later', async () => {
    let asked = 0;
    const rebinding: Resolver = async () => {
      asked += 1;
      return [{ address: asked === 1 ? '127.0.0.2' : '127.0.0.1', family: 4 }];
    };
    // Only the first answer is allowed. Nothing listens there, and the second is never asked for.
    const rebound = guardedClient({ allow: ['127.0.0.2'], ports: [port] }, rebinding);
    expect(await codeOf(rebound.request(at('/text', 'rebound.example')))).toBe(
      'NEWSROOM_REQUEST_FAILED',
    );
    expect(asked).toBe(1);
    expect(await codeOf(rebound.request(at('/text', 'rebound.example')))).toBe(
      'NEWSROOM_REQUEST_ADDRESS_REFUSED',
    );
    await rebound.close();
  });

  it('reaches what the settings list: a network, a host with its port, and nothing beside it', async () => {
    const byNetwork = guardedClient({ allow: ['127.0.0.0/8'] }, resolver);
    expect(await codeOf(byNetwork.request(at('/text', '127.0.0.1')))).toBe('answered');
    expect(await codeOf(byNetwork.request('http://inner.example/'))).toBe(
      'NEWSROOM_REQUEST_ADDRESS_REFUSED',
    );
    expect(await codeOf(client.request(at('/text', 'other.example')))).toBe('answered');
    expect(await codeOf(client.request('http://other.example/'))).toBe(
      'NEWSROOM_REQUEST_ADDRESS_REFUSED',
    );
    await byNetwork.close();
  });
});
