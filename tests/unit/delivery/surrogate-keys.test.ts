import { keysOfChanges } from '../../../src/plugins/newsroom/server/src/changes/keys';
import { keysShownBy } from '../../../src/plugins/newsroom/server/src/services/channels/keys-shown-by';
import {
  keyOf,
  keysOfAnswer,
  keysOfChange,
} from '../../../src/plugins/newsroom/server/src/surrogate-keys';
import type { Keyed } from '../../../src/plugins/newsroom/server/src/surrogate-keys';

const isEnded = (shows: string[] | null, change: Keyed) =>
  keysOfAnswer(shows).some((key) => keysOfChange(change).includes(key));

const story = (documentId: string) => keyOf({ kind: 'article', documentId });

describe('the keys of answers and purges', () => {
  const bridge: Keyed = { kind: 'article', documentId: 'bridge' };

  it('end every answer that a change of the article makes old', () => {
    expect(isEnded([story('bridge')], bridge)).toBe(true);
    expect(isEnded([story('ferry'), story('bridge')], bridge)).toBe(true);
    expect(isEnded(null, bridge)).toBe(true);
  });

  it('leave answers about other articles', () => {
    expect(isEnded([story('ferry')], bridge)).toBe(false);
  });

  it('purge too much rather than too little where a header would grow too long', () => {
    const many = Array.from({ length: 60 }, (_, at) => story(`story-${at}`));
    expect(isEnded([...many, story('bridge')], bridge)).toBe(true);
    expect(keysOfAnswer([...many, story('bridge')])).toHaveLength(2);
  });
});

describe('the keys of an article', () => {
  const loaded = {
    article: {
      documentId: 'bridge',
      authors: [{ documentId: 'ada' }],
      credits: [{ contributor: { documentId: 'omar' } }, { author: { documentId: 'ben' } }],
      section: { documentId: 'harbour' },
      tags: [{ documentId: 'tolls' }],
    },
    relatedPosts: [],
    corrections: [],
    state: null,
    targets: [] as string[],
    links: { alternates: [], documents: {} },
  };
  const shows = keysShownBy(loaded);

  it.each([
    ['author', 'ada'],
    ['author', 'ben'],
    ['contributor', 'omar'],
    ['section', 'harbour'],
    ['tag', 'tolls'],
  ] as const)('end with the name of the %s %s that it prints', (kind, documentId) => {
    expect(isEnded(shows, { kind, documentId })).toBe(true);
    expect(isEnded(shows, { kind, documentId: 'another' })).toBe(false);
  });

  it('end with any section where the address of another article stands in it', () => {
    const pointing = keysShownBy({ ...loaded, targets: ['ferry'] });
    expect(isEnded(pointing, { kind: 'section', documentId: 'another' })).toBe(true);
    expect(isEnded(pointing, { kind: 'article', documentId: 'ferry' })).toBe(true);
  });
});

describe('the keys of changes', () => {
  it('are all that each of them ends', () => {
    const changes = [
      { kind: 'article' as const, documentId: 'bridge', locale: 'en' },
      { kind: 'tag' as const, documentId: 'tolls', locale: null },
    ];
    expect(keysOfChanges(changes)).toEqual(['article-bridge', 'newsroom-lists', 'tag-tolls']);
  });

  it('are not known where anything may have changed', () => {
    expect(keysOfChanges(null)).toBeNull();
    expect(keysOfChanges([{ kind: 'settings', documentId: null, locale: null }])).toBeNull();
    expect(keysOfChanges([{ kind: 'file', documentId: 'photo', locale: null }])).toBeNull();
  });
});
