// `npm test`: sets up what is missing, then runs the unit and integration tests.
import './node-version.mjs';

const { setUp } = await import('./set-up.mjs');
const { runTests } = await import('./run-tests.mjs');

await setUp({ sample: false });
process.exit(runTests(process.argv.slice(2)));
