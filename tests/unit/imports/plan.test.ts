import type { Foresight } from '../../../src/plugins/newsroom/server/src/imports/plan/kept/what-changed';
import { whatChanged } from '../../../src/plugins/newsroom/server/src/imports/plan/kept/what-changed';
import type { PlannedEffect } from '../../../src/plugins/newsroom/server/src/imports/plan/kept/foreseen-post';

const EFFECT: PlannedEffect = {
  sourceHash: 'source',
  storyHash: 'story',
  article: null,
  draftHash: null,
  named: [
    ['authors', 'Ada Norling', null],
    ['tags', 'Ferries', 'tag-1'],
  ],
};

const foresight = ({
  effect = {},
  ...fields
}: Partial<Omit<Foresight, 'effect'>> & { effect?: Partial<PlannedEffect> } = {}): Foresight => ({
  outcome: 'create',
  code: null,
  reason: null,
  left: 'published',
  ...fields,
  effect: { ...EFFECT, ...effect },
});

const nothing = (fields: Partial<Foresight> = {}): Foresight => ({
  ...foresight({ outcome: 'unchanged', left: null }),
  ...fields,
});

describe('what changed since a plan', () => {
  it('is nothing where the same would be done', () => {
    expect(whatChanged(foresight(), foresight())).toBeNull();
  });

  it.each<[string, Foresight, string]>([
    [
      'its source',
      foresight({ effect: { sourceHash: 'x', storyHash: 'y' } }),
      'changed at its source',
    ],
    ['the rules', foresight({ effect: { storyHash: 'y' } }), 'cleaned otherwise'],
    ['an import', foresight({ effect: { article: 'a' } }), 'imported since'],
    [
      'somebody new of the name',
      foresight({ effect: { named: [['authors', 'Ada Norling', 'ada'], EFFECT.named[1]!] } }),
      'meant by Ada Norling.',
    ],
    ['its state', foresight({ left: 'draft' }), 'left draft, not published'],
  ])('is told with its cause: %s', (_cause, now, words) => {
    expect(whatChanged(foresight(), now)).toContain(words);
  });

  it('is told of an article that was edited or deleted here', () => {
    const update = { outcome: 'update' as const };
    const planned = foresight({ ...update, effect: { article: 'a', draftHash: 'd' } });
    const edited = foresight({ ...update, effect: { article: 'a', draftHash: 'e' } });
    expect(whatChanged(planned, edited)).toBe('Its article was changed here.');
    expect(whatChanged(planned, foresight())).toBe('Its article was deleted here.');
  });

  it('is nothing where nothing would be written either way', () => {
    expect(whatChanged(nothing(), nothing())).toBeNull();
    const otherSource = nothing();
    otherSource.effect = { ...EFFECT, sourceHash: 'x' };
    expect(whatChanged(nothing(), otherSource)).toBeNull();
  });

  it('has the words of the new outcome where no cause is known', () => {
    const now = nothing({ outcome: 'skipped', reason: 'It is in the trash of its source.' });
    expect(whatChanged(nothing(), now)).toBe('It is in the trash of its source.');
  });
});
