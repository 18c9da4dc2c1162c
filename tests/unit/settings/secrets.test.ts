import { checkEndpoint } from '../../../src/plugins/newsroom/server/src/settings/check-endpoint';
import {
  newSigningSecret,
  secretBox,
} from '../../../src/plugins/newsroom/server/src/settings/secrets';
import type { EndpointSettings } from '../../../src/plugins/newsroom/shared/settings';

const codeOf = (run: () => unknown) => {
  try {
    run();
    return null;
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe('a secret at rest', () => {
  const box = secretBox('an app’s encryption key');
  const secret = newSigningSecret();

  it('opens again for its owner, and is never the same twice', () => {
    const [one, other] = [box.close(secret, 'partner'), box.close(secret, 'partner')];
    expect(one).not.toBe(other);
    expect(one).not.toContain(secret.slice(6, 20));
    expect(box.open(one, 'partner')).toBe(secret);
  });

  it('opens for no other owner, with no other key, and not when it was touched', () => {
    const closed = box.close(secret, 'partner');
    const touched = closed.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    const opened = [
      () => box.open(closed, 'somebody-else'),
      () => secretBox('another key').open(closed, 'partner'),
      () => box.open(`${touched.slice(0, -2)}AA`, 'partner'),
      () => box.open('nonsense', 'partner'),
    ];
    expect(opened.map(codeOf)).toEqual(Array(4).fill('NEWSROOM_SECRET_UNREADABLE'));
  });

  it('is not kept without a key', () => {
    expect(codeOf(() => secretBox('').close(secret, 'partner'))).toBe(
      'NEWSROOM_ENCRYPTION_KEY_MISSING',
    );
  });
});

describe('an endpoint', () => {
  const good: EndpointSettings = {
    id: 'partner',
    kind: 'webhook',
    url: 'https://partner.example/hook',
    secrets: [newSigningSecret()],
  };

  it('is taken as it should be', () => {
    expect(() => checkEndpoint(good)).not.toThrow();
    expect(() =>
      checkEndpoint({ ...good, kind: 'indexnow', secrets: ['a1b2c3d4e5'] }),
    ).not.toThrow();
  });

  it.each<[string, Partial<Record<keyof EndpointSettings, unknown>>]>([
    ['an id with blanks', { id: 'our partner' }],
    ['a long id', { id: 'a'.repeat(61) }],
    ['another kind', { kind: 'pigeon' }],
    ['no address', { url: 'partner.example' }],
    ['another scheme', { url: 'ftp://partner.example' }],
    ['credentials in the address', { url: 'https://a:b@partner.example' }],
    ['an unknown event', { events: ['article.eaten'] }],
    ['a short secret', { secrets: ['whsec_c2hvcnQ='] }],
    ['a variable that is not the newsroom’s', { secretsFrom: 'ADMIN_JWT_SECRET' }],
    ['too much at once', { concurrency: 1_000 }],
    ['no time', { timeoutMs: 1 }],
  ])('is refused with %s', (_what, wrong) => {
    const endpoint = { ...good, ...wrong } as EndpointSettings;
    expect(codeOf(() => checkEndpoint(endpoint))).toBe('NEWSROOM_ENDPOINT_INVALID');
  });
});
