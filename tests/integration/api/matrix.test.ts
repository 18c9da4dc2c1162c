import supertest from 'supertest';

import { bootNewsroom } from '../harness/boot';
import type { Newsroom } from '../harness/boot';
import { databasesHere } from '../harness/databases';
import { addHostApp } from './host-app';
import { makeCallers } from './matrix/callers';
import type { Caller } from './matrix/callers';
import { makeHostRows } from './matrix/host-rows';
import { WAYS } from './matrix/paths';
import type { Way } from './matrix/paths';
import { makeStanding } from './matrix/states';
import type { Standing } from './matrix/states';
import { HOST } from './newsdesk';
import { pagingSuite } from './suites/paging';
import { readingSuite } from './suites/reading';
import { searchSuite } from './suites/search';

jest.setTimeout(600_000);

/**
 * Caller × state × way, every cell asserted. SQLite runs them all; the other databases run the
 * callers at both ends, since who may see what is decided before a database is asked.
 */
const ENDS = ['the public', 'an editor'];

describe.each(databasesHere())('who may see what on %s', (client) => {
  let newsroom: Newsroom;
  let stories: Standing[];
  let callers: Caller[];
  let cells = 0;

  beforeAll(async () => {
    newsroom = await bootNewsroom(client, {}, addHostApp);
    stories = await makeStanding(newsroom);
    await makeHostRows(newsroom.strapi, stories);
    const all = await makeCallers(newsroom.strapi);
    callers = client === 'sqlite' ? all : all.filter(({ name }) => ENDS.includes(name));
  });

  afterAll(async () => {
    process.stdout.write(`gate matrix on ${client}: ${cells} cells asserted\n`);
    await newsroom?.stop();
  });

  it.each(WAYS.map((way) => [way.name, way] as const))('%s', async (_name, way) => {
    const wrong: string[] = [];
    for (const caller of callers) {
      const answers = await ask(caller, way);
      for (const { story, answer } of answers) {
        cells += 1;
        const problem = judge(caller, way, story, answer);
        if (problem) wrong.push(`${caller.name}, ${story.state}: ${problem}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  describe('lists', () => pagingSuite(() => newsroom));
  describe('the search', () => searchSuite(() => newsroom));
  describe('what stands around a list', () => readingSuite(() => newsroom));

  async function ask(caller: Caller, way: Way) {
    if (way.aboutOne) {
      const answers = [];
      for (const story of stories) answers.push({ story, answer: await send(caller, way, story) });
      return answers;
    }
    const answer = await send(caller, way, stories[0]!);
    return stories.map((story) => ({ story, answer }));
  }

  async function send(caller: Caller, way: Way, story: Standing): Promise<supertest.Response> {
    const asked = way.ask(story);
    const agent = supertest(newsroom.http);
    if ('rest' in asked) {
      return agent.get(`/api${asked.rest}`).set('Host', HOST).set(caller.headers);
    }
    return agent.post('/graphql').set(caller.headers).send({ query: asked.graphql });
  }
});

/** What is wrong with an answer as far as one story goes; null when all is well. */
function judge(
  caller: Caller,
  way: Way,
  story: Standing,
  answer: supertest.Response,
): string | null {
  if (answer.status >= 500) return `answered ${answer.status}: ${answer.text.slice(0, 200)}`;
  const { text } = answer;
  // What was asked is quoted back in refusals, and says nothing.
  const shown = answer.status === 200 && text.includes(story.mark);
  const draftShown = story.draftMark !== null && text.includes(story.draftMark);

  if (way.asksForDrafts) {
    if (caller.readsDrafts) return way.shows && !shown ? 'expected the draft' : null;
    return shown && !story.isPublic
      ? 'a closed story came out'
      : draftShown
        ? 'a draft came out'
        : null;
  }
  if (draftShown) return 'text came out that only the draft has';
  if (way.counts) {
    if (answer.status !== 200) return `answered ${answer.status}: ${text.slice(0, 200)}`;
    const count = way.counts(answer.body as never);
    const right = story.isPublic ? count > 0 : count === 0;
    return right ? null : `counted ${count}`;
  }
  if (shown && !story.isPublic) return 'a closed story came out';
  if (way.shows && story.isPublic && !shown) {
    return `expected the story, got ${answer.status}: ${text.slice(0, 300)}`;
  }
  return null;
}
