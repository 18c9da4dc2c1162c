// `npm start`: from a fresh clone to a running newsroom. Node's built-ins alone: nothing is installed yet.
// The version is checked before anything newer is loaded, so an old Node says so instead of failing to parse.
import './node-version.mjs';

const { setUp } = await import('./set-up.mjs');
const { serve } = await import('./serve.mjs');

await setUp({ sample: true });
await serve();
