import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { readdirSync, statSync } from 'node:fs';

import { NewsroomError } from '../../../story/errors';
import { log } from '../output/log';
import type { StrapiApp } from './find-app';

interface TypeScriptUtils {
  isUsingTypeScriptSync(folder: string): boolean;
  resolveOutDirSync(folder: string): string;
  compile(folder: string, options: object): Promise<void>;
}

/** What Strapi loads when it boots; the admin panel and the plugin have builds of their own. */
const SOURCES = ['config', 'src'];
const NOT_COMPILED = new Set(['src/admin', 'src/plugins', 'src/start']);

/**
 * The folder that Strapi loads the app's code from. A TypeScript app is compiled when its output is
 * missing or older than a source. Throws NEWSROOM_APP_NOT_COMPILED.
 */
export async function compiledFolder({ folder, require }: StrapiApp): Promise<string> {
  // Not `compileStrapi`: at a type error that one ends the process with 1, whatever is going on.
  const typescript = createRequire(require.resolve('@strapi/strapi'))(
    '@strapi/typescript-utils',
  ) as TypeScriptUtils;
  if (!typescript.isUsingTypeScriptSync(folder)) return folder;
  const output = typescript.resolveOutDirSync(folder);
  if (isFresh(folder, output)) return output;

  log('Compiling the app …');
  try {
    await typescript.compile(folder, { configOptions: { options: { incremental: true } } });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new NewsroomError('NEWSROOM_APP_NOT_COMPILED', { path: folder, reason });
  }
  return output;
}

function isFresh(folder: string, output: string): boolean {
  return SOURCES.every((name) =>
    sourcesBelow(folder, name).every((file) => {
      const compiled = join(output, relative(folder, file).replace(/\.ts$/, '.js'));
      return changedAt(compiled) >= changedAt(file);
    }),
  );
}

function sourcesBelow(folder: string, name: string): string[] {
  if (NOT_COMPILED.has(name)) return [];
  return readdirSync(join(folder, name), { withFileTypes: true }).flatMap((entry) => {
    const inside = `${name}/${entry.name}`;
    if (entry.isDirectory()) return sourcesBelow(folder, inside);
    return /(?<!\.d)\.ts$/.test(entry.name) ? [join(folder, inside)] : [];
  });
}

/** Milliseconds since 1970; 0 for what is not there. */
function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
