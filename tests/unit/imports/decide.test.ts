import {
  asNextVersion,
  decide,
} from '../../../src/plugins/newsroom/server/src/imports/plan/decide';
import type { Facts } from '../../../src/plugins/newsroom/server/src/imports/plan/decide';

const NEW: Facts = {
  status: 'public',
  hasHeadline: true,
  hasBody: true,
  isRepeated: false,
  sourceHash: 'source-1',
  earlier: null,
  article: null,
  isEdited: false,
  isToBePublished: false,
};

const DRAFT = { isPublished: false, wasPublished: false };
const PUBLISHED = { isPublished: true, wasPublished: true };
const TAKEN_DOWN = { ...PUBLISHED, isPublished: false };

const KNOWN: Facts = {
  ...NEW,
  earlier: { sourceHash: 'source-1' },
  article: DRAFT,
};

const CHANGED: Facts = { ...KNOWN, sourceHash: 'source-2' };

describe('what is to be done with a post', () => {
  it.each<[string, Facts, string, string, boolean | null]>([
    ['a new one', NEW, 'write', 'create', false],
    ['a new one to publish', { ...NEW, isToBePublished: true }, 'write', 'create', true],
    ['one that stood in the run', { ...NEW, isRepeated: true }, 'none', 'duplicate', null],
    ['one from the trash', { ...NEW, status: 'trash' }, 'none', 'skipped', null],
    [
      'a known one that is in the trash now',
      { ...CHANGED, status: 'trash' },
      'none',
      'gone at source',
      null,
    ],
    ['nothing at all', { ...NEW, hasHeadline: false, hasBody: false }, 'none', 'fail', null],
    [
      'no headline',
      { ...NEW, hasHeadline: false, isToBePublished: true },
      'write',
      'needs review',
      false,
    ],
    ['no body', { ...NEW, hasBody: false, isToBePublished: true }, 'write', 'needs review', false],
    ['the same again', KNOWN, 'none', 'unchanged', null],
    ['the same, edited', { ...KNOWN, isEdited: true }, 'none', 'unchanged', null],
    ['the same, to publish now', { ...KNOWN, isToBePublished: true }, 'publish', 'update', true],
    [
      'the same, published already',
      { ...KNOWN, article: PUBLISHED, isToBePublished: true },
      'none',
      'unchanged',
      null,
    ],
    [
      'the same, taken down',
      { ...KNOWN, article: TAKEN_DOWN, isToBePublished: true },
      'none',
      'unchanged',
      null,
    ],
    [
      'the same without a body',
      { ...KNOWN, hasBody: false, isToBePublished: true },
      'none',
      'unchanged',
      null,
    ],
    ['a changed one', CHANGED, 'write', 'update', false],
    [
      'a changed one, public',
      { ...CHANGED, article: PUBLISHED, isToBePublished: true },
      'write',
      'update',
      true,
    ],
    [
      'a changed one, taken down',
      { ...CHANGED, article: TAKEN_DOWN, isToBePublished: true },
      'write',
      'update',
      false,
    ],
    ['a changed one, edited', { ...CHANGED, isEdited: true }, 'none', 'conflict', null],
    ['a deleted one', { ...KNOWN, article: null }, 'write', 'create', false],
  ])('%s', (_, facts, act, outcome, publish) => {
    const decision = decide(facts);
    expect(decision).toMatchObject({ act, outcome });
    expect('publish' in decision ? decision.publish : null).toBe(publish);
  });

  it('gives the reason of whatever is not plain', () => {
    expect(decide({ ...CHANGED, isEdited: true }).reason).toMatch(/editor/);
    expect(decide({ ...KNOWN, article: null }).reason).toMatch(/deleted/);
    expect(decide({ ...NEW, hasBody: false })).toMatchObject({
      code: 'NEWSROOM_PUBLISH_WITHOUT_BODY',
    });
    expect(decide(NEW).reason).toBeNull();
  });
});

describe('a story that is nearly another', () => {
  const decision = decide({ ...NEW, isToBePublished: true });
  const near = {
    headline: 'Ferry',
    article: { isPublished: true, wasPublished: true },
    isEdited: false,
    isNewer: false,
  };
  const next = (facts: Partial<typeof near> = {}, from = decision) => {
    if (from.act === 'none') throw new Error('Nothing would be written.');
    return asNextVersion(from, { ...near, ...facts });
  };

  it('updates it, and publishes what is public', () => {
    expect(next()).toMatchObject({ act: 'write', outcome: 'update', publish: true });
    const draft = { isPublished: false, wasPublished: false };
    expect(next({ article: draft })).toMatchObject({ outcome: 'update', publish: true });
  });

  it('does not put up again what was taken down', () => {
    const down = { isPublished: false, wasPublished: true };
    expect(next({ article: down })).toMatchObject({ outcome: 'update', publish: false });
  });

  it('is not taken for it where that is newer, or an editor’s', () => {
    expect(next({ isNewer: true, isEdited: true })).toMatchObject({
      act: 'none',
      outcome: 'duplicate',
    });
    expect(next({ isEdited: true })).toMatchObject({
      outcome: 'needs review',
      code: 'NEWSROOM_NEAR_DUPLICATE',
      publish: false,
    });
  });

  it('is for review anyway where it has no headline', () => {
    const bare = decide({ ...NEW, hasHeadline: false });
    expect(next({}, bare)).toEqual(bare);
  });
});
