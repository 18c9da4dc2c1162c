import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Story } from '../../../src/plugins/newsroom/story/model';

const APP = resolve(__dirname, '../../..');
const PLUGIN = join(APP, 'src/plugins/newsroom');
const BIN = join(PLUGIN, 'bin/newsroom.js');

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
  /** Standard output as JSON, a value a line; throws when anything else is on it. */
  lines: () => OutputLine[];
}

/** A line of `clean` or `import`; which fields it has is what the tests look at. */
export interface OutputLine {
  source: string;
  id: string;
  story: Story;
  error: { code: string; message: string };
  outcome: string;
  code: string | null;
  reason: string | null;
  documentId: string | null;
  slug: string | null;
  run: string | null;
  plan: string;
  state: string;
  counts: Record<string, number>;
}

export interface RunChoices {
  environment?: Record<string, string>;
  cwd?: string;
  /** Called with what standard output has so far; gives a signal to send, or nothing. */
  onOutput?: (soFar: string) => NodeJS.Signals | undefined;
}

/** Runs the built command as a process of its own, as a person does. */
export function runNewsroom(words: string[], choices: RunChoices = {}): Promise<Ended> {
  if (!existsSync(join(PLUGIN, 'dist/cli/index.js'))) {
    throw new Error('The command is not built: run `npm test`, or `npm run build:plugin`.');
  }
  return new Promise((done) => {
    const child = spawn(process.execPath, [BIN, ...words], {
      cwd: choices.cwd ?? APP,
      env: { ...process.env, ...choices.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      const signal = choices.onOutput?.(stdout);
      if (signal) child.kill(signal);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('close', (code) => done({ code, stdout, stderr, lines: () => jsonLines(stdout) }));
  });
}

function jsonLines(stdout: string): OutputLine[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as OutputLine);
}
