import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

import { answersOf } from '../middlewares/public-answers/answer-store';
import { DELIVERY, IMPORT_RUN } from '../uids';

const registries = new WeakMap<Core.Strapi, Registry>();

/** For whoever runs the server. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Prometheus text format; needs the permission `operations.metrics`. */
  async metrics(ctx: Context): Promise<void> {
    const registry = registries.get(strapi) ?? makeRegistry(strapi);
    registries.set(strapi, registry);
    ctx.set('Cache-Control', 'no-store');
    ctx.type = registry.contentType;
    ctx.body = await registry.metrics();
  },
});

/** Whether this node can answer: open to load balancers, so it says no more than that. */
export const sendHealth =
  (strapi: Core.Strapi) =>
  async (ctx: Context): Promise<void> => {
    ctx.set('Cache-Control', 'no-store');
    try {
      await strapi.db.connection.raw('select 1');
      ctx.body = { status: 'ok' };
    } catch (error) {
      strapi.log.error(`newsroom: the database does not answer: ${(error as Error).message}`);
      ctx.status = 503;
      ctx.body = { status: 'unavailable' };
    }
  };

function makeRegistry(strapi: Core.Strapi): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (
    name: string,
    help: string,
    collect: (gauge: Gauge) => unknown,
    labels: string[] = [],
  ) =>
    new Gauge({
      name: `newsroom_${name}`,
      help,
      labelNames: labels,
      registers: [registry],
      async collect() {
        await collect(this);
      },
    });
  const answers = () => answersOf(strapi);
  gauge('kept_answers', 'Public answers kept ready', (it) => it.set(answers()?.size.answers ?? 0));
  gauge('kept_answer_bytes', 'Memory of public answers', (it) =>
    it.set(answers()?.size.bytes ?? 0),
  );
  gauge('kept_answer_hits', 'Reads answered from memory', (it) => it.set(answers()?.hits ?? 0));
  gauge('kept_answer_misses', 'Public reads made anew', (it) => it.set(answers()?.misses ?? 0));
  gauge('deliveries', 'Deliveries by state', (it) => count(strapi, it, DELIVERY, 'state'), [
    'state',
  ]);
  gauge('import_runs', 'Import runs', async (it) =>
    it.set(await strapi.db.query(IMPORT_RUN).count()),
  );
  return registry;
}

async function count(strapi: Core.Strapi, gauge: Gauge, uid: string, by: string): Promise<void> {
  const { tableName } = strapi.db.metadata.get(uid);
  const rows: Array<Record<string, unknown>> = await strapi.db
    .getConnection(tableName)
    .select(by)
    .count({ count: '*' })
    .groupBy(by);
  gauge.reset();
  for (const row of rows) gauge.set({ [by]: String(row[by]) }, Number(row.count));
}
