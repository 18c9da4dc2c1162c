import { defineCheck } from './check/command';
import { defineClean } from './clean/command';
import type { DefineCommand } from './define';
import { defineExport } from './export/command';
import { defineFormats } from './formats/command';
import { defineImport } from './import/command';
import { defineLinks } from './links/command';
import { defineProfile } from './profile/command';
import { definePrune } from './prune/command';
import { defineRead } from './read/command';
import { defineReindex } from './reindex/command';
import { defineReclean } from './reclean/command';
import { defineRedirects } from './redirects/command';
import { defineRender } from './render/command';
import { defineReport } from './report/command';
import { defineRules } from './rules/command';
import { defineRuns } from './runs/command';
import { defineUndo } from './undo/command';
import { defineWorker } from './worker/command';

/** Every command, in the order of `newsroom --help`. */
export const COMMANDS: readonly DefineCommand[] = [
  defineRead,
  defineProfile,
  defineClean,
  defineImport,
  defineRuns,
  defineReport,
  defineUndo,
  defineReclean,
  definePrune,
  defineExport,
  defineLinks,
  defineRedirects,
  defineRender,
  defineCheck,
  defineReindex,
  defineFormats,
  defineRules,
  defineWorker,
];
