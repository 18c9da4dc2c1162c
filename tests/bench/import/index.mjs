import { bars } from '../bars.mjs';
import { databasesHere } from '../databases.mjs';
import { compareLarge } from './large.mjs';
import { bootStrapi } from './strapi.mjs';
import { compareWhole } from './whole.mjs';
import { compareWorkers, REDIS_URL } from './workers.mjs';
import { compareWriting } from './write.mjs';

/** What each database must reach; ratios of two things measured in this very run. */
const BARS = {
  sqlite: { sets: 25, whole: 6 },
  postgres: { sets: 50, whole: 15 },
};

const AT_MOST = { atMost: true };
const BY_HAND = 0.6;
const SECOND_RUN = 5;
/** On the cores of one machine; without a loss. */
const WORKERS = 4;
const WITH_WORKERS = 1;
/** Ten times as many posts: the time of one, and the memory of the process. */
const LARGE = { growth: 1.25, megabytes: 600, flat: 1.1 };

/**
 * `npm run bench -- import [--database sqlite|postgres] [--posts N] [--rounds N] [--only write|whole|large|workers]`
 *
 * @returns 1 when a bar was missed.
 */
export async function run(args) {
  const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const clients = databasesHere([option('--database') ?? Object.keys(BARS)].flat());
  const count = Number(option('--posts') ?? 10_000);
  const rounds = Number(option('--rounds') ?? 3);
  const only = option('--only');
  const isWanted = (part) => only === undefined || only === part;
  const { hold, held } = bars();
  for (const client of clients) {
    console.log(`\n${client}`);
    // Only those who are told to share do.
    if (client === 'postgres') process.env.REDIS_URL = REDIS_URL;
    const { strapi, stop } = await bootStrapi(client);
    try {
      if (isWanted('write')) {
        const writing = await compareWriting(strapi, { rounds, documents: 30, articles: 600 });
        console.log(perSecond(writing));
        hold('sets ÷ Document Service', writing.documents / writing.sets, BARS[client].sets);
        hold('sets ÷ by hand', writing.byHand / writing.sets, BY_HAND);
        const unready = (writing.byHand / writing.unready).toFixed(2);
        console.log(`  sets that had nothing made ready ÷ by hand: ${unready}`);
      }
      if (isWanted('whole')) {
        const { counts, megabytes, ...whole } = await compareWhole(strapi, {
          count,
          documents: 100,
        });
        console.log(perSecond(whole));
        console.log(`  outcomes ${counts.map((each) => JSON.stringify(each)).join(' then ')}`);
        console.log(`  peak RSS ${megabytes} MB`);
        hold(
          'whole import ÷ Document Service loop',
          whole.documents / whole.first,
          BARS[client].whole,
        );
        hold('second run ÷ first', whole.first / whole.second, SECOND_RUN);
      }
      if (isWanted('large')) {
        const { small, large, peak, growth, megabytes } = await compareLarge(strapi, { count });
        console.log(perSecond({ small, large }));
        console.log(`  RSS along the large import: ${megabytes.join(' ')} MB`);
        hold('a post of the large import ÷ of the small', large / small, LARGE.growth, AT_MOST);
        hold('peak RSS', peak, LARGE.megabytes, { ...AT_MOST, unit: ' MB' });
        hold('RSS at the end ÷ at the beginning', growth, LARGE.flat, AT_MOST);
      }
      if (isWanted('workers') && client === 'postgres') {
        const { lost, ...each } = await compareWorkers(strapi, { count, workers: WORKERS });
        console.log(perSecond(each));
        hold(`with ${WORKERS} workers ÷ one process`, each.alone / each.shared, WITH_WORKERS);
        hold('posts that came ÷ posts', (count - lost) / count, 1);
      }
    } finally {
      await stop();
    }
  }
  return held() ? 0 : 1;
}

function perSecond(seconds) {
  return Object.entries(seconds)
    .map(([name, each]) => `  ${name}: ${(1 / each).toFixed(0)} a second`)
    .join('\n');
}
