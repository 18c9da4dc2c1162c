import { SignatureError, verifyWebhook } from '../../../src/plugins/newsroom-client/src/webhook';
import { signedHeaders } from '../../../src/plugins/newsroom/server/src/delivery/kinds/signature';

const SECRET = `whsec_${Buffer.from('a secret of twenty-four!').toString('base64')}`;
const OTHER = `whsec_${Buffer.from('another of twenty-four!!').toString('base64')}`;
const NOW = new Date('2026-03-05T12:00:00Z');
const BODY = JSON.stringify({
  type: 'article.updated',
  timestamp: NOW.toISOString(),
  data: { slug: 'é' },
});

const headersOf = (secrets: string[], at = NOW) =>
  signedHeaders(BODY, { id: 'evt_1', at, secrets });
const verify = (
  headers: Headers | Record<string, string>,
  { body = BODY, secret = SECRET as string | string[], now = NOW } = {},
) => verifyWebhook(body, headers, { secret, now });

it('reads what the newsroom signed', async () => {
  const event = await verify(headersOf([SECRET]));
  expect(event).toMatchObject({ id: 'evt_1', type: 'article.updated', data: { slug: 'é' } });
  await verify(new Headers(headersOf([SECRET])));
});

it('takes any secret that is valid while one is changed for another', async () => {
  await verify(headersOf([OTHER, SECRET]));
  await verify(headersOf([OTHER]), { secret: [SECRET, OTHER] });
});

it.each([
  ['another secret', () => verify(headersOf([OTHER]))],
  ['another body', () => verify(headersOf([SECRET]), { body: `${BODY} ` })],
  ['another id', () => verify({ ...headersOf([SECRET]), 'webhook-id': 'evt_2' })],
  ['an old message', () => verify(headersOf([SECRET], new Date(NOW.getTime() - 301_000)))],
  [
    'a message from the future',
    () => verify(headersOf([SECRET], new Date(NOW.getTime() + 301_000))),
  ],
  ['no time', () => verify({ ...headersOf([SECRET]), 'webhook-timestamp': 'now' })],
  ['no signature', () => verify(headersOf([]))],
  [
    'a signature that is none',
    () => verify({ ...headersOf([SECRET]), 'webhook-signature': 'v1,%%% v1, v2,x' }),
  ],
  ['no headers', () => verify({})],
])('refuses %s', async (_what, run) => {
  await expect(run()).rejects.toBeInstanceOf(SignatureError);
});
