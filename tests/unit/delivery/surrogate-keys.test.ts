import {
  keysOfAnswer,
  keysOfChange,
} from '../../../src/plugins/newsroom/server/src/surrogate-keys';

describe('the keys of answers and purges', () => {
  const purged = keysOfChange({ documentId: 'bridge' });
  const isPurged = (articles: string[] | null) =>
    keysOfAnswer(articles).some((key) => purged.includes(key));

  it('end every answer that a change of the article makes old', () => {
    expect(isPurged(['bridge'])).toBe(true);
    expect(isPurged(['ferry', 'bridge'])).toBe(true);
    expect(isPurged(null)).toBe(true);
  });

  it('leave answers about other articles', () => {
    expect(isPurged(['ferry'])).toBe(false);
  });

  it('purge too much rather than too little where a header would grow too long', () => {
    const many = Array.from({ length: 60 }, (_, at) => `story-${at}`);
    expect(isPurged([...many, 'bridge'])).toBe(true);
    expect(keysOfAnswer([...many, 'bridge'])).toHaveLength(2);
  });
});
