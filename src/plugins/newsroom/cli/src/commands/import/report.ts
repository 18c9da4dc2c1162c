import type { Query } from '../../../../story/model';
import type { ImportChoices } from '../../../../server/src/imports/choices';
import type { ImportCounts } from '../../../../server/src/imports/journal/runs';
import { OUTCOMES } from '../../../../server/src/imports/outcome';
import type { ImportRow, Outcome } from '../../../../server/src/imports/outcome';
import type {
  ChangedPost,
  ImportEvent,
  ImportSummary,
} from '../../../../server/src/imports/import-events';
import { counted } from '../../output/counted';
import type { LineWriter } from '../../output/line-writer';
import { log } from '../../output/log';

/** What a run prints while it goes on, and at its end. */
export interface Report {
  event(event: ImportEvent): Promise<void>;
  end(summary: ImportSummary): Promise<void>;
}

/** A line a post, and one with run and counts: for programs. */
export function jsonReport(output: LineWriter): Report {
  return {
    event: async (event) => {
      if (event.kind === 'note') logNote(event);
      else if (event.kind === 'changed') await output.write(changedJson(event.change));
      else await output.write(JSON.stringify(event.row));
    },
    end: ({ run, plan, counts }) =>
      output.write(JSON.stringify({ run, ...(plan !== null && { plan }), counts })),
  };
}

/** Only what somebody has to look at, and a summary: for people. */
export function plainReport(
  output: LineWriter,
  { isDryRun }: Pick<ImportChoices, 'isDryRun'>,
): Report {
  return {
    event: async (event) => {
      if (event.kind === 'note') {
        logNote(event);
        return;
      }
      if (event.kind === 'changed') {
        await output.write(changedLine(event.change));
        return;
      }
      const lines = [...rowLines(event.row), ...queryLines(event.row, event.queries)];
      if (lines.length > 0) await output.write(lines.join('\n'));
    },
    end: (summary) => output.write(summaryLines(summary, isDryRun).join('\n')),
  };
}

const changedJson = ({ source, id, planned, now, reason }: ChangedPost) =>
  JSON.stringify({ source, id, changed: { planned, now }, reason });

function changedLine({ source, id, planned, now, reason }: ChangedPost): string {
  const post = id === null ? source : `${source} (${id})`;
  return `${post}: planned ${planned ?? 'nothing'}, now ${now ?? 'nothing'}. ${reason}`;
}

function logNote({ source, code, message }: Extract<ImportEvent, { kind: 'note' }>): void {
  log(`${source}: ${code}: ${message}`);
}

/** Told by the counts alone. */
const AS_EXPECTED: ReadonlySet<Outcome> = new Set(['create', 'update', 'unchanged']);

function rowLines({ source, outcome, reason, code }: ImportRow): string[] {
  if (AS_EXPECTED.has(outcome)) return [];
  return [`${source}: ${outcome}. ${reason ?? ''}${code === null ? '' : ` (${code})`}`];
}

function queryLines({ source, slug }: ImportRow, queries: readonly Query[]): string[] {
  if (queries.length === 0) return [];
  return [
    `${slug ?? source}: ${queries.length === 1 ? 'a query' : `${queries.length} queries`} for the editor`,
    ...queries.map(({ message, quote }) => `  ? ${message}${quote === '' ? '' : `\n    ${quote}`}`),
  ];
}

function summaryLines(
  { run, plan, counts, made, unmatched, links, media, isInterrupted }: ImportSummary,
  isDryRun: boolean,
): string[] {
  const posts = OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);
  const lines = [
    `${counted(posts, 'post')}: ${outcomeWords(counts)}`,
    `${counts.published} published, ${counts.embargoed} under embargo, ${counts.draft} left as drafts`,
    ...Object.entries(made)
      .filter(([, names]) => names.length > 0)
      .map(([kind, names]) => `New ${kind}: ${names.join(', ')}`),
  ];
  const like = unmatched.filter(({ suggestions }) => suggestions.length > 0);
  if (like.length > 0) {
    lines.push(`${counted(like.length, 'new name')} nearly like one that was there:`);
    lines.push(...like.map(({ name, suggestions }) => `  ${name}: ${suggestions.join('; ')}?`));
  }
  if (links.rewritten > 0) {
    lines.push(`${counted(links.rewritten, 'link')} between stories lead to the new articles`);
  }
  lines.push(...mediaLines(media, isDryRun));
  if (isInterrupted && run !== null) {
    lines.push(`Interrupted: what is written stays; newsroom import --resume ${run} goes on.`);
  }
  if (isDryRun) lines.push('Dry run: nothing was written.');
  if (plan !== null) lines.push(`Plan ${plan}: newsroom import --plan ${plan} does just this.`);
  if (isDryRun) return lines;
  if (run !== null) lines.push(`Run ${run}`);
  return lines;
}

function mediaLines({ placed, failed, left }: ImportSummary['media'], isDryRun: boolean): string[] {
  if (isDryRun) return left > 0 ? [`${counted(left, 'file')} of the old site to look for`] : [];
  return [
    ...(placed > 0 ? [`${counted(placed, 'file')} of the old site in the Media Library`] : []),
    ...(failed > 0 ? [`${counted(failed, 'file')} could not be brought in`] : []),
    ...(left > 0 ? [`${counted(left, 'file')} left on the old site (--media fetch)`] : []),
  ];
}

/** Created and changed are always told: that there were none is what a second run is asked for. */
function outcomeWords(counts: ImportCounts): string {
  const others = OUTCOMES.filter(
    (outcome) => outcome !== 'create' && outcome !== 'update' && counts[outcome] > 0,
  );
  return [
    `${counts.create} created`,
    `${counts.update} changed`,
    ...others.map((outcome) => `${counts[outcome]} ${outcome}`),
  ].join(', ');
}
