import { databasesHere } from '../databases.mjs';
import { bootStrapi } from './strapi.mjs';
import { compareWhole } from './whole.mjs';
import { compareWriting } from './write.mjs';

/** What each database must reach; ratios of two things measured in this very run. */
const BARS = {
  sqlite: { sets: 25, whole: 6 },
  postgres: { sets: 50, whole: 15 },
};

const BY_HAND = 0.6;
const SECOND_RUN = 5;

/**
 * `npm run bench -- import [--database sqlite|postgres] [--posts N] [--rounds N] [--only write|whole]`
 *
 * @returns 1 when a bar was missed.
 */
export async function run(args) {
  const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const clients = databasesHere([option('--database') ?? Object.keys(BARS)].flat());
  const count = Number(option('--posts') ?? 10_000);
  const rounds = Number(option('--rounds') ?? 3);
  const only = option('--only');
  let missed = false;
  const tell = (what, ratio, bar) => {
    const reached = ratio >= bar;
    missed ||= !reached;
    console.log(`  ${what}: ${ratio.toFixed(2)} (bar ${bar}) ${reached ? 'reached' : 'MISSED'}`);
  };
  for (const client of clients) {
    console.log(`\n${client}`);
    const { strapi, stop } = await bootStrapi(client);
    try {
      if (only !== 'whole') {
        const writing = await compareWriting(strapi, { rounds, documents: 30, articles: 600 });
        console.log(perSecond(writing));
        tell('sets ÷ Document Service', writing.documents / writing.sets, BARS[client].sets);
        tell('sets ÷ by hand', writing.byHand / writing.sets, BY_HAND);
      }
      if (only !== 'write') {
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
