import type { ReportWriter } from './run-report';

/** The run and its posts as one document. */
export const jsonReport: ReportWriter = async function* ({ rows, ...run }) {
  const head = JSON.stringify(run, null, 2);
  yield `${head.slice(0, -2)},\n  "rows": [`;
  let isFirst = true;
  for await (const row of rows) {
    yield `${isFirst ? '' : ','}\n    ${JSON.stringify(row)}`;
    isFirst = false;
  }
  yield '\n  ]\n}\n';
};
