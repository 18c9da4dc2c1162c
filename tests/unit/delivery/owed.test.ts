import { owedEvent } from '../../../src/plugins/newsroom/server/src/delivery/outbox/owed';
import type { Deed } from '../../../src/plugins/newsroom/server/src/delivery/outbox/owed';
import type {
  Standing,
  StateFacts,
} from '../../../src/plugins/newsroom/server/src/delivery/outbox/standing';

const NOW = new Date('2026-03-05T12:00:00Z');
const LATER = '2026-03-05T18:00:00.000Z';
const EARLIER = '2026-03-05T06:00:00.000Z';

const PUBLISHED: Standing['published'] = {
  slug: 'the-ferry',
  headline: 'The ferry came in at dawn',
  language: null,
  section: null,
  publishedOn: EARLIER,
  firstPublishedOn: EARLIER,
  updatedOn: null,
  noindex: false,
};

const USABLE: StateFacts = {
  pubStatus: 'usable',
  legal: false,
  embargoUntil: null,
  historical: false,
  version: 3,
};

const published = (state: Partial<StateFacts> = {}): Standing => ({
  documentId: 'ferry',
  locale: 'en',
  published: PUBLISHED,
  state: { ...USABLE, ...state },
});
const unpublished = (state: Partial<StateFacts> = {}): Standing => ({
  ...published(state),
  published: null,
});
const deleted: Standing = { ...unpublished(), state: null };

const EMBARGOED = { embargoUntil: LATER };
const WITHHELD = { pubStatus: 'withheld' } as const;
const CANCELED = { pubStatus: 'canceled' } as const;
const OLD = { historical: true };

type Case = [name: string, Deed, before: Standing, after: Standing, expected: string | null];

// Expected: event, cause, version, and whether only caches are told.
const CASES: Case[] = [
  ['a first publication', 'publish', unpublished(), published(), 'published null v3'],
  ['a publication again', 'publish', published(), published(), 'updated null v4'],
  ['one under embargo', 'publish', unpublished(EMBARGOED), published(EMBARGOED), null],
  ['an update under embargo', 'publish', published(EMBARGOED), published(EMBARGOED), null],
  ['one that is withheld', 'publish', published(WITHHELD), published(WITHHELD), null],
  [
    'one after its embargo',
    'publish',
    unpublished(),
    published({ embargoUntil: EARLIER }),
    'published null v3',
  ],
  [
    'the end of an embargo',
    'embargo ended',
    published({ embargoUntil: EARLIER }),
    published({ embargoUntil: EARLIER }),
    'published embargo ended v3',
  ],
  ['an end for a draft', 'embargo ended', unpublished(), unpublished(), null],
  ['an end for a killed story', 'embargo ended', published(CANCELED), published(CANCELED), null],
  [
    'an embargo on a public story',
    'state',
    published(),
    published({ ...EMBARGOED, version: 4 }),
    'withdrawn embargoed v4',
  ],
  [
    'an embargo that is lifted',
    'state',
    published(EMBARGOED),
    published({ version: 4 }),
    'published null v4',
  ],
  [
    'a withholding',
    'state',
    published(),
    published({ ...WITHHELD, version: 4 }),
    'withdrawn withheld v4',
  ],
  ['a kill', 'state', published(), published({ ...CANCELED, version: 4 }), 'withdrawn canceled v4'],
  [
    'a kill of a withheld story',
    'state',
    published(WITHHELD),
    published({ ...CANCELED, version: 4 }),
    'withdrawn canceled v4',
  ],
  [
    'a kill of an embargoed story',
    'state',
    published(EMBARGOED),
    published({ ...EMBARGOED, ...CANCELED }),
    null,
  ],
  [
    'a kill of a withheld story under embargo',
    'state',
    published({ ...EMBARGOED, ...WITHHELD }),
    published({ ...EMBARGOED, ...CANCELED }),
    null,
  ],
  ['a kill of a draft', 'state', unpublished(), unpublished(CANCELED), null],
  ['a release', 'state', published(WITHHELD), published({ version: 4 }), 'published null v4'],
  ['another reason', 'state', published(), published({ version: 4 }), null],
  ['an unpublication', 'withdraw', published(), unpublished(), 'withdrawn unpublished v4'],
  ['one of an embargoed story', 'withdraw', published(EMBARGOED), unpublished(EMBARGOED), null],
  ['a deletion', 'delete', published(), deleted, 'withdrawn deleted v4'],
  ['a deletion of a draft', 'delete', unpublished(), deleted, null],
  ['a deletion of a killed story', 'delete', published(CANCELED), deleted, null],
  ['an edited related post', 'part', published(), published(), 'updated related v4'],
  ['one of an embargoed story', 'part', published(EMBARGOED), published(EMBARGOED), null],
  ['a correction', 'correct', published(), published(), 'corrected corrected v4'],
  ['a correction of a draft', 'correct', unpublished(), unpublished(), null],
  ['an old story', 'publish', unpublished(OLD), published(OLD), 'published null v3 quiet'],
  ['an old story updated', 'publish', published(OLD), published(OLD), 'updated null v4 quiet'],
  ['an old story deleted', 'delete', published(OLD), deleted, 'withdrawn deleted v4 quiet'],
  [
    'a kill of an old story',
    'state',
    published(OLD),
    published({ ...OLD, ...CANCELED, version: 4 }),
    'withdrawn canceled v4',
  ],
];

it.each(CASES)('%s (%s)', (_name, deed, before, after, expected) => {
  const event = owedEvent({ before, after, deed, now: NOW });
  const told =
    event &&
    `${event.name.replace('article.', '')} ${event.cause} v${event.version}${event.quiet ? ' quiet' : ''}`;
  expect(told).toBe(expected);
});
