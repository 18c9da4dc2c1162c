#!/usr/bin/env node
'use strict';

// Kept by hand, outside dist: npm links a workspace's bin only when the file is there at install time.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const entry = join(__dirname, '..', 'dist', 'cli', 'index.js');
if (!existsSync(entry)) {
  process.stderr.write(
    'NEWSROOM_NOT_BUILT: expected the built command at ' +
      entry +
      ', found nothing. Run `npm run build:plugin` first.\n',
  );
  process.exit(3);
}

require(entry)
  .main(process.argv.slice(2))
  .then((code) => {
    process.exitCode = code;
  });
