import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import Ajv from 'ajv';
import addFormats from 'ajv-formats';

import { fixtureCases } from '../blocks/cases';
import { feedDocument } from './rendered';
import { feedOf } from './sample';

const SCHEMA = path.join(__dirname, '../../../../shared/schemas/jsonfeed/schema-v1.1.json');
const suite = existsSync(SCHEMA) ? describe : describe.skip;
if (!existsSync(SCHEMA)) console.info('The schema of JSON Feed is not at ../shared: not checked.');

suite('JSON Feed 1.1, by its schema', () => {
  const documents: Array<[string, () => string]> = fixtureCases('render').map((fixture) => [
    fixture.name,
    () => fixture.read('feed.json'),
  ]);
  documents.push([
    'an empty newsroom',
    () => feedDocument('json', feedOf([], { updatedOn: null })),
  ]);

  it.each(documents)('%s', (_, document) => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);
    const feed = JSON.parse(document()) as { version: string };
    validate(feed);
    expect(validate.errors).toBeNull();
    // The schema takes any address as version.
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
  });
});
