import { databasesHere } from '../databases.mjs';
import { bootStrapi } from './strapi.mjs';
import { compareWhole } from './whole.mjs';
import { compareWorkers, REDIS_URL } from './workers.mjs';
import { compareWriting } from './write.mjs';

/** What each database must reach; ratios of two things measured in this very run. */
const BARS = {
  sqlite: { sets: 25, whole: 6 },
  postgres: { sets: 50, whole: 15 },
};

const BY_HAND = 0.6;
const SECOND_RUN = 5;
/** On the cores of one machine; without a loss. */
const WORKERS = 4;
const WITH_WORKERS = 1;

/**
 * `npm run bench -- import [--database sqlite|postgres] [--posts N] [--rounds N] [--only write|whole|workers]`
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
  let missed = false;
  const tell = (what, ratio, bar) => {
    const reached = ratio >= bar;
    missed ||= !reached;
    console.log(`  ${what}: ${ratio.toFixed(2)} (bar ${bar}) ${reached ? 'reached' : 'MISSED'}`);
  };
  for (const client of clients) {
    console.log(`\n${client}`);
    // Only those who are told to share do.
    if (client === 'postgres') process.env.REDIS_URL = REDIS_URL;
    const { strapi, stop } = await bootStrapi(client);
    try {
      if (isWanted('write')) {
        const writing = await compareWriting(strapi, { rounds, documents: 30, articles: 600 });
        console.log(perSecond(writing));
        tell('sets ÷ Document Service', writing.documents / writing.sets, BARS[client].sets);
        tell('sets ÷ by hand', writing.byHand / writing.sets, BY_HAND);
      }
      if (isWanted('whole')) {
        const { counts, megabytes, ...whole } = await compareWhole(strapi, {
          count,
          documents: 100,
        });
        console.log(perSecond(whole));
        console.log(`  outcomes ${counts.map((each) => JSON.stringify(each)).join(' then ')}`);
        console.log(`  peak RSS ${megabytes} MB`);
        tell(
          'whole import ÷ Document Service loop',
          whole.documents / whole.first,
          BARS[client].whole,
        );
        tell('second run ÷ first', whole.first / whole.second, SECOND_RUN);
      }
      if (isWanted('workers') && client === 'postgres') {
        const { lost, ...each } = await compareWorkers(strapi, { count, workers: WORKERS });
        console.log(perSecond(each));
        tell(`with ${WORKERS} workers ÷ one process`, each.alone / each.shared, WITH_WORKERS);
        tell('posts that came ÷ posts', (count - lost) / count, 1);
      }
    } finally {
      await stop();
    }
  }
  return missed ? 1 : 0;
}

function perSecond(seconds) {
  return Object.entries(seconds)
    .map(([name, each]) => `  ${name}: ${(1 / each).toFixed(0)} a second`)
    .join('\n');
}
