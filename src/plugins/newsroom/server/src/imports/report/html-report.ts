import { escapeHtml } from '../../../../story/blocks';
import { OUTCOMES } from '../outcome';
import type { ReportRow } from './report-rows';
import type { ReportWriter, RunReport } from './run-report';

/** More than these no browser shows at ease; the CSV has all of them. */
const MOST_ROWS = 5_000;

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin-bottom: 0; }
p.when { margin-top: 0.25rem; opacity: 0.75; }
ul.counts { display: flex; flex-wrap: wrap; gap: 0.75rem; list-style: none; padding: 0; }
ul.counts li { border: 1px solid #8886; border-radius: 0.5rem; padding: 0.5rem 0.9rem; }
ul.counts b { display: block; font-size: 1.4rem; font-variant-numeric: tabular-nums; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.6rem; border-bottom: 1px solid #8884; }
th { position: sticky; top: 0; background: Canvas; }
td { overflow-wrap: anywhere; }
td.outcome { white-space: nowrap; font-weight: 600; }
code { font-size: 0.85em; opacity: 0.75; }
ul.queries { margin: 0.25rem 0 0; padding-left: 1.1rem; }
q { opacity: 0.75; }
`;

/** A page to read: the sums, and of the posts those that somebody has to look at. */
export const htmlReport: ReportWriter = async function* (report) {
  yield head(report);
  let shown = 0;
  let left = 0;
  for await (const row of report.rows) {
    if (isAsExpected(row)) continue;
    if (shown === MOST_ROWS) {
      left += 1;
      continue;
    }
    if (shown === 0) yield TABLE_HEAD;
    shown += 1;
    yield rowHtml(row);
  }
  if (shown === 0) yield '<p>Nothing in this run has to be looked at.</p>\n';
  else yield '</tbody></table>\n';
  if (left > 0) yield `<p>And ${left} more: <code>--format csv</code> has all of them.</p>\n`;
  yield '</body></html>\n';
};

const TABLE_HEAD = `<h2>To be looked at</h2>
<table><thead><tr><th>Post</th><th>Outcome</th><th>Why, and what the editor is asked</th></tr></thead><tbody>
`;

function head({ run, state, sources, startedAt, endedAt, counts }: RunReport): string {
  const title = escapeHtml(`Import ${run}`);
  const numbers = [...OUTCOMES, 'published' as const, 'embargoed' as const, 'draft' as const]
    .filter((name) => (counts[name] ?? 0) > 0)
    .map((name) => `<li><b>${counts[name]}</b>${escapeHtml(name)}</li>`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${STYLE}</style></head><body>
<h1>${title}</h1>
<p class="when">${escapeHtml([state, moment(startedAt), moment(endedAt)].filter(Boolean).join(' · '))}<br>${escapeHtml(sources.join(', '))}</p>
<ul class="counts">${numbers.join('')}</ul>
`;
}

const moment = (date: string | null) =>
  date === null ? '' : new Date(date).toISOString().replace('T', ' ').slice(0, 16);

function isAsExpected({ outcome, queries, undone }: ReportRow): boolean {
  const isExpected = outcome === 'create' || outcome === 'update' || outcome === 'unchanged';
  return isExpected && queries.length === 0 && undone !== 'kept' && undone !== 'failed';
}

function rowHtml({ source, id, slug, outcome, code, reason, queries, ...row }: ReportRow): string {
  const asked = queries.map(
    ({ message, quote }) =>
      `<li>${escapeHtml(message)}${quote === '' ? '' : ` <q>${escapeHtml(quote)}</q>`}</li>`,
  );
  const undone = row.undone === null ? '' : `${row.undone}. ${row.undoneReason ?? ''}`;
  const why = [reason, undone].filter(Boolean).map((text) => `<div>${escapeHtml(text!)}</div>`);
  return `<tr><td>${escapeHtml(slug ?? id ?? source)}<br><code>${escapeHtml(source)}</code></td>
<td class="outcome">${escapeHtml(outcome)}</td>
<td>${why.join('')}${code === null ? '' : `<code>${escapeHtml(code)}</code>`}${asked.length === 0 ? '' : `<ul class="queries">${asked.join('')}</ul>`}</td></tr>
`;
}
