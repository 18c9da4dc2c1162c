import { bringInArchive } from './desk/archive';
import { meetBadDays } from './desk/bad-days';
import { lookAtDeliveries } from './desk/deliveries';
import { meetFaults } from './desk/faults';
import { startFirst } from './desk/first';
import { readInOtherLanguages } from './desk/languages';
import { useEveryPanel } from './desk/panels';
import { pasteIntoBody } from './desk/paste';
import { mergePeople } from './desk/people';
import { cleanAgain } from './desk/reclean';
import { followPlans } from './desk/plans';
import { keepStrangersOut } from './desk/rights';
import { setUpNewsroom } from './desk/settings';
import { followStory } from './desk/story';
import { meetInOneArticle } from './desk/two-editors';
import { World } from './desk/world';
import { CHROMIUM } from './harness/browser';

jest.setTimeout(180_000);

const browser = CHROMIUM ? describe : describe.skip;
if (!CHROMIUM) process.stderr.write('skipped in a browser: no Chromium found, set CHROMIUM_PATH\n');

// One newsroom and one browser for all of it: each step goes on where the one before it ended.
browser('an editor at the desk, from the first start to a story that is gone', () => {
  const world = new World();

  beforeAll(() => world.start());
  afterAll(() => world.stop());

  startFirst(world);
  setUpNewsroom(world);
  followStory(world);
  lookAtDeliveries(world);
  bringInArchive(world);
  mergePeople(world);
  cleanAgain(world);
  useEveryPanel(world);
  meetInOneArticle(world);
  pasteIntoBody(world);
  followPlans(world);
  meetFaults(world);
  readInOtherLanguages(world);
  meetBadDays(world);
  keepStrangersOut(world);

  it('threw no error on any page', () => {
    expect(world.errors).toEqual([]);
  });
});
