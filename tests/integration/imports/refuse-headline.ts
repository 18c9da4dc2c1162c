import type { Core } from '@strapi/strapi';

import type { DatabaseClient } from '../harness/databases';

const TABLE = 'newsroom_articles';
const MESSAGE = 'the desk is on fire';

/** Statements that make the database itself refuse one row, and those that end it. */
const TRIGGERS: Record<DatabaseClient, (headline: string) => { make: string[]; drop: string[] }> = {
  sqlite: (headline) => ({
    make: [
      `CREATE TRIGGER refuse BEFORE INSERT ON ${TABLE} WHEN NEW.headline = '${headline}' BEGIN SELECT RAISE(ABORT, '${MESSAGE}'); END`,
    ],
    drop: ['DROP TRIGGER refuse'],
  }),
  postgres: (headline) => ({
    make: [
      `CREATE FUNCTION refuse() RETURNS trigger AS $$ BEGIN IF NEW.headline = '${headline}' THEN RAISE EXCEPTION '${MESSAGE}'; END IF; RETURN NEW; END $$ LANGUAGE plpgsql`,
      `CREATE TRIGGER refuse BEFORE INSERT ON ${TABLE} FOR EACH ROW EXECUTE FUNCTION refuse()`,
    ],
    drop: [`DROP TRIGGER refuse ON ${TABLE}`, 'DROP FUNCTION refuse()'],
  }),
  mysql: (headline) => ({
    make: [
      `CREATE TRIGGER refuse BEFORE INSERT ON ${TABLE} FOR EACH ROW IF NEW.headline = '${headline}' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${MESSAGE}'; END IF`,
    ],
    drop: ['DROP TRIGGER refuse'],
  }),
};

/** Makes the database refuse an article of this headline, until the returned function is called. */
export async function refuseHeadline(
  strapi: Core.Strapi,
  headline: string,
): Promise<() => Promise<void>> {
  const client = strapi.config.get<DatabaseClient>('database.connection.client');
  const { make, drop } = TRIGGERS[client](headline);
  const run = async (statements: string[]) => {
    for (const statement of statements) await strapi.db.connection.raw(statement);
  };
  await run(make);
  return () => run(drop);
}
