import {
  readPreview,
  signPreview,
} from '../../../src/plugins/newsroom/server/src/services/admin/preview/token';

const NOW = new Date('2026-05-01T06:00:00Z');
const ARTICLE = { documentId: 'a1b2c3', locale: 'en' };

describe('a preview’s token', () => {
  const token = signPreview('secret', ARTICLE, NOW);

  it('opens the article it was made for, for some hours', () => {
    expect(readPreview('secret', token, NOW)).toEqual(ARTICLE);
    expect(readPreview('secret', token, new Date('2026-05-01T09:59:00Z'))).toEqual(ARTICLE);
    expect(readPreview('secret', token, new Date('2026-05-01T10:01:00Z'))).toBeNull();
  });

  it('opens nothing when it was made by somebody else, or changed', () => {
    expect(readPreview('other', token, NOW)).toBeNull();
    const other = Buffer.from(JSON.stringify({ ...ARTICLE, documentId: 'zz', until: 9e15 }));
    const forged = `${other.toString('base64url')}.${token.split('.')[1]}`;
    for (const bad of [forged, '', '.', token.slice(0, -1), `${token}x`, 'a.b.c']) {
      expect(readPreview('secret', bad, NOW)).toBeNull();
    }
  });
});
