import path from 'node:path';
import { Worker } from 'node:worker_threads';

import { SCHEMAS_FOLDER } from './schemas-folder';

export interface XmlJob {
  xml: string;
  /** Path of an XSD (`.xsd`) or RELAX NG (`.rng`); null where well formed is enough. */
  schema: string | null;
}

/** What is wrong with each document, in libxml2's words; null for nothing. */
export function xmlProblems(jobs: readonly XmlJob[]): Promise<Array<string | null>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(path.join(SCHEMAS_FOLDER, 'validate-xml.mjs'), { workerData: jobs });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code !== 0) reject(new Error(`The XML validator ended with ${code}.`));
    });
  });
}
