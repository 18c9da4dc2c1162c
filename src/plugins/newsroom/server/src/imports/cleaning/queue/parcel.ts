import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { gunzip, gzip } from 'node:zlib';

import { version } from '../../../../../package.json';
import { BUILD } from '../build';

/** Another version or build of the plugin may clean otherwise: its workers take none of these. */
export const CLEANING_QUEUE = `cleaning-${version}-${BUILD}`;

/** Where the stories of a job wait for whoever asked for them. */
export const cleanedKey = (namespace: string, jobId: string): string =>
  `${namespace}:cleaned:${jobId}`;

/** A job of BullMQ is JSON. */
export interface CleaningJob {
  parcel: string;
}

const zipped = promisify(gzip);
const unzipped = promisify(gunzip);

/** As V8 hands values between threads, so that nothing is lost that JSON does not know. */
export const packed = (value: unknown): Promise<Buffer> => zipped(serialize(value), { level: 1 });

export const unpacked = async <Value>(parcel: Buffer): Promise<Value> =>
  deserialize(await unzipped(parcel)) as Value;
