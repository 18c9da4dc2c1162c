import path from 'node:path';

import type { Block } from '../../../src/plugins/newsroom/story/model';

interface BlocksValidator {
  validate(value: unknown, options: { strict: boolean }): Promise<unknown>;
}

// The package exports no such path, so it is loaded by its place in the package.
const core = path.dirname(require.resolve('@strapi/core/package.json'));
const { blocksValidator } = jest.requireActual<{ blocksValidator: () => BlocksValidator }>(
  path.join(core, 'dist/services/entity-validator/blocks-validator.js'),
);

const validator = blocksValidator();

/** Rejects when Strapi would refuse to save the body. */
export async function validateAsStrapi(blocks: readonly Block[]): Promise<void> {
  await validator.validate(blocks, { strict: true });
}
