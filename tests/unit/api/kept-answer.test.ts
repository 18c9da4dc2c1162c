import {
  bytesOf,
  identityOf,
} from '../../../src/plugins/newsroom/server/src/middlewares/public-answers/kept-answer';

describe('bytesOf', () => {
  const answer = (headers: Record<string, string>) =>
    identityOf({ body: Buffer.from('body'), headers: { etag: '"1"', ...headers } });

  it('counts the key and the headers, whose length others decide', () => {
    const bare = bytesOf('', answer({}));
    expect(bytesOf('k'.repeat(700), answer({}))).toBe(bare + 700);
    const keys = 'article-1 '.repeat(500);
    expect(bytesOf('', answer({ 'surrogate-key': keys }))).toBe(bare + 13 + keys.length);
  });
});
