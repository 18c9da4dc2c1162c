import type { Core } from '@strapi/strapi';

import { NewsroomError } from '../../../story/errors';
import { countLinks, settleLinks } from './addresses/settle-links';
import type { LinkCounts } from './addresses/settle-links';
import { goneRows } from './gone/gone-rows';
import { importChunk } from './import-chunk';
import type { ImportEvent, ImportSummary } from './import-events';
import type { ImportRequest } from './import-request';
import { unreadable } from './imported';
import type { Imported } from './imported';
import { LedRun } from './journal/led-run';
import { countsOf, startRun } from './journal/runs';
import { openImport } from './open-import';
import type { Going, OpenImport } from './open-import';
import { POSTS_AT_ONCE } from './read/in-chunks';
import { printOf } from './read/placed';
import { postsOf, readAll } from './read/read-all';
import { settleTargets } from './related/settle-targets';
import { Tally } from './tally';
import { TableStatistics } from './write/table-statistics';

/** The whole way of an import, or of a dry run. */
export async function* importAll(
  strapi: Core.Strapi,
  request: ImportRequest,
  { resumes = null, startedAt = new Date(), foreseen = null }: Partial<Going> = {},
): AsyncGenerator<ImportEvent, ImportSummary> {
  const signal = request.watch?.signal;
  const led = new LedRun(strapi, resumes);
  let tally: Tally | null = null;
  let state: 'interrupted' | 'done' | 'failed' = 'interrupted';
  let summary: ImportSummary;
  try {
    const open = await openImport(strapi, request, { resumes, startedAt, foreseen });
    try {
      tally = new Tally(resumes ? await countsOf(strapi, resumes) : undefined);
      summary = yield* importOpen(open, request, { led, tally });
    } finally {
      await open.close();
    }
    if (!signal?.aborted) state = 'done';
  } catch (error) {
    state = 'failed';
    throw error;
  } finally {
    await led.end({ state, counts: tally?.counts ?? null, reason: signal?.reason });
  }
  if (summary.run !== null && summary.links.dead > 0) yield leadNowhere(summary.run, summary.links);
  return summary;
}

async function* importOpen(
  { run, inputs, takeNotes }: OpenImport,
  { sources, watch = {}, chunk = POSTS_AT_ONCE, folder = process.cwd() }: ImportRequest,
  { led, tally }: { led: LedRun; tally: Tally },
): AsyncGenerator<ImportEvent, ImportSummary> {
  const { strapi, choices, locales } = run;
  const { signal } = watch;
  const print = printOf(inputs);
  const statistics = new TableStatistics(strapi);
  let hasUnread = false;
  await led.letOthersGoOn(print);
  for await (const arrivals of readAll(run, inputs, { watch, posts: chunk })) {
    if (signal?.aborted) break;
    const posts = postsOf(arrivals);
    // The run is kept from its first post on: inputs that can't be read leave nothing behind.
    if (led.row === null && posts.length > 0 && !choices.isDryRun) {
      await led.begin(() => startRun(strapi, { sources, choices, folder }));
      await led.letOthersGoOn(print);
    }
    const imported = await importChunk(run, led.row, posts);
    if (led.row) await statistics.wrote(imported.filter(isNew).length);
    yield* takeNotes();
    for (const arrival of arrivals) {
      if (arrival.kind === 'note') {
        yield arrival;
        continue;
      }
      const each =
        arrival.kind === 'post' ? imported.shift() : unreadable(arrival.source, arrival.error);
      if (!each) continue;
      hasUnread ||= arrival.kind === 'failed';
      tally.add(each);
      yield { kind: 'row', row: each.row, queries: each.queries, headline: each.headline };
    }
  }
  const runRow = led.row;
  if (runRow) {
    const wanted = run.wantedTargets;
    await settleTargets(strapi, runRow, { defaultLocale: locales.default, wanted, signal });
  }
  if (choices.tellsGone && !signal?.aborted) yield* goneRows(run, { runRow, tally, hasUnread });
  let links: LinkCounts = { rewritten: 0, dead: 0 };
  if (runRow) {
    await settleLinks(strapi, runRow, { locales, signal });
    links = await countLinks(strapi, runRow);
  }
  return {
    run: runRow && (choices.name ?? runRow.documentId),
    plan: null,
    counts: tally.counts,
    links,
    media: run.media.counts,
    made: tally.made,
    unmatched: run.unmatched.list(),
    isInterrupted: signal?.aborted ?? false,
  };
}

const isNew = (imported: Imported | null): boolean => imported?.row.outcome === 'create';

function leadNowhere(run: string, { dead }: LinkCounts): ImportEvent {
  const { code, message } = new NewsroomError('NEWSROOM_LINKS_LEAD_NOWHERE', { count: dead, run });
  return { kind: 'note', source: run, code, message };
}
