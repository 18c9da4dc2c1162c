import type { Core } from '@strapi/strapi';

import { documentsOf, publishable, rowsOf } from '../../documents/suites/newsroom-documents';
import type { DatabaseClient } from '../../harness/databases';
import { startReceiver } from '../receiver';
import type { Receiver } from '../receiver';

import { deskOf } from './desk';

/** Longer than any lease. */
const LATER_MS = 120_000;
const NO_LIMIT = 1_073_741_823;

/** Statements after which a database refuses the receipt of what was sent, as one without room does. */
const REFUSALS: Record<DatabaseClient, (table: string) => { begin: string[]; end: string[] }> = {
  sqlite: (table) => ({
    begin: [
      `CREATE TRIGGER no_room BEFORE UPDATE ON ${table} WHEN NEW.state = 'sent'
       BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`,
    ],
    end: ['DROP TRIGGER no_room'],
  }),
  postgres: (table) => ({
    begin: [
      `CREATE FUNCTION no_room() RETURNS trigger AS $$
       BEGIN RAISE 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END
       $$ LANGUAGE plpgsql`,
      `CREATE TRIGGER no_room BEFORE UPDATE ON ${table} FOR EACH ROW
       WHEN (NEW.state = 'sent') EXECUTE FUNCTION no_room()`,
    ],
    end: [`DROP TRIGGER no_room ON ${table}`, 'DROP FUNCTION no_room()'],
  }),
  mysql: (table) => ({
    begin: [
      `CREATE TRIGGER no_room BEFORE UPDATE ON ${table} FOR EACH ROW
       IF NEW.state = 'sent' THEN
         SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The table is full', MYSQL_ERRNO = 1114;
       END IF`,
    ],
    end: ['DROP TRIGGER no_room'],
  }),
};

/** A disk on which nothing more can be written, for a while. */
export function fullDisk(strapi: () => Core.Strapi, client: DatabaseClient): void {
  const desk = deskOf(strapi);
  const run = async (statements: readonly string[]) => {
    for (const statement of statements) await strapi().db.connection.raw(statement);
  };

  describe('a full disk', () => {
    let receiver: Receiver;
    let dispatcher: ReturnType<typeof desk.dispatcher>;

    beforeEach(async () => {
      receiver = await startReceiver();
      dispatcher = desk.dispatcher();
      await desk.endpoints({ id: 'partner', kind: 'webhook', url: receiver.url });
    });
    afterEach(async () => {
      await dispatcher.stop();
      await receiver.stop();
      await desk.endpoints();
    });

    const idsReceived = () => receiver.received.map(({ headers }) => headers['webhook-id']);

    it('costs no delivery whose receipt can’t be kept: it comes again, under the same id', async () => {
      const { documentId } = await desk.publish('The well is dry');
      const { begin, end } = REFUSALS[client](
        strapi().db.metadata.get('plugin::newsroom.delivery').tableName,
      );
      await run(begin);
      try {
        await dispatcher.settle();
      } finally {
        await run(end);
      }
      const [row] = await desk.outbox(documentId);
      expect(row).toMatchObject({ state: 'waiting', tries: 0 });
      expect(idsReceived()).toEqual([row!.eventId]);

      dispatcher.clock.pass(LATER_MS);
      await dispatcher.settle();
      expect(idsReceived()).toEqual([row!.eventId, row!.eventId]);
      expect(await desk.outbox(documentId)).toEqual([expect.objectContaining({ state: 'sent' })]);
    });

    // The others can't be told how much room they have.
    (client === 'sqlite' ? it : it.skip)(
      'refuses a change as a whole, and keeps what waits',
      async () => {
        const before = await desk.publish('The well was full');
        const data = await publishable(strapi(), 'The well runs over');
        const text = 'water '.repeat(500_000);
        const body = [{ type: 'paragraph', children: [{ type: 'text', text }] }];
        const [{ page_count: pages }] = await strapi().db.connection.raw('PRAGMA page_count');
        const rows = (await rowsOf(strapi(), 'delivery', {})).length;
        await run([`PRAGMA max_page_count = ${pages}`]);
        try {
          const change = documentsOf(strapi(), 'article').create({
            data: { ...data, body },
            status: 'published',
          });
          const refusal = await change.then(() => null, String);
          expect(refusal).toMatch(/full/);
        } finally {
          await run([`PRAGMA max_page_count = ${NO_LIMIT}`]);
        }
        expect(await rowsOf(strapi(), 'delivery', {})).toHaveLength(rows);
        expect(await rowsOf(strapi(), 'article', { headline: 'The well runs over' })).toEqual([]);

        const after = await desk.publish('The well is deeper');
        await dispatcher.settle();
        const about = receiver.received.map(({ body: sent }) => JSON.parse(sent).data.documentId);
        expect(about.sort()).toEqual([before.documentId, after.documentId].sort());
      },
    );
  });
}
