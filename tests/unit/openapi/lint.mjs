// Lints the OpenAPI document on standard input; prints the problems as JSON.
import { readFileSync } from 'node:fs';

import { createConfig, lintFromString } from '@redocly/openapi-core';

const config = await createConfig({
  extends: ['recommended-strict'],
  rules: {
    // The router takes the first route that fits: `/articles/by-slug/:slug` stands before `/:slug/page`.
    'no-ambiguous-paths': 'off',
    'operation-operationId-unique': 'error',
    'no-unused-components': 'error',
    'no-invalid-media-type-examples': 'error',
  },
});
const problems = await lintFromString({ source: readFileSync(0, 'utf8'), config });
console.log(
  JSON.stringify(
    problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer]),
  ),
);
