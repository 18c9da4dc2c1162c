// Everything `npm start` does before it starts: for continuous integration and image builds.
import './node-version.mjs';

const { setUp } = await import('./set-up.mjs');

await setUp({ sample: false });
