import { readdirSync } from 'node:fs';
import path from 'node:path';

import { ERROR_KINDS } from '../../../src/plugins/newsroom/story/errors';

const FOLDER = path.join(__dirname, '../../../src/plugins/newsroom/story/errors');

it('has each code once: a second one would take the message of the first', async () => {
  const areas = readdirSync(FOLDER).filter((file) => file.endsWith('-errors.ts'));
  const tables = await Promise.all(areas.map((file) => import(path.join(FOLDER, file))));
  const codes = tables.flatMap((area: Record<string, object>) =>
    Object.values(area).flatMap((errors) => Object.keys(errors)),
  );
  expect(codes.length).toBeGreaterThan(50);
  expect([...codes].sort()).toEqual(Object.keys(ERROR_KINDS).sort());
});
