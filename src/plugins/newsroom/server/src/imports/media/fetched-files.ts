import { setTimeout as wait } from 'node:timers/promises';

import { NewsroomError } from '../../../../story/errors';
import { guardedClient } from '../../net';
import type { GuardedAnswer, GuardedClient, NetworkSettings } from '../../net';
import { version } from '../../../../package.json';
import { MAXIMUM_BYTES } from './limits';

const HEADERS = { accept: 'image/*,*/*;q=0.8', 'user-agent': `newsroom/${version} (media import)` };

const TIMEOUT_MS = 60_000;

/** After so many failures without a success between, a host is left alone for the rest of the run. */
const PATIENCE = 8;

const PAUSE_MS = 1_000;

/** Files of the old site, asked for past the guard, which checks every connection and redirect. */
export class FetchedFiles {
  readonly #client: GuardedClient;
  readonly #failures = new Map<string, number>();

  constructor(network: Partial<NetworkSettings>) {
    this.#client = guardedClient(network);
  }

  /** @throws NEWSROOM_REQUEST_…, NEWSROOM_MEDIA_NOT_THERE, NEWSROOM_MEDIA_HOST_SILENT */
  async open(url: string): Promise<AsyncIterable<Uint8Array>> {
    const { host } = new URL(url);
    if ((this.#failures.get(host) ?? 0) >= PATIENCE) {
      throw new NewsroomError('NEWSROOM_MEDIA_HOST_SILENT', { host });
    }
    try {
      const answer = await this.#ask(url);
      this.#failures.delete(host);
      if (answer.status === 200) return answer.body;
      answer.discard();
      throw new NewsroomError('NEWSROOM_MEDIA_NOT_THERE', { status: answer.status });
    } catch (error) {
      if (isOfTheHost(error)) this.#failures.set(host, (this.#failures.get(host) ?? 0) + 1);
      throw error;
    }
  }

  /** Once more where the host is busy or the connection broke: old servers do that. */
  async #ask(url: string): Promise<GuardedAnswer> {
    const options = { headers: HEADERS, timeoutMs: TIMEOUT_MS, maxBytes: MAXIMUM_BYTES };
    try {
      const answer = await this.#client.open(url, options);
      if (answer.status !== 429 && answer.status < 500) return answer;
      answer.discard();
    } catch (error) {
      if (!isOfTheHost(error)) throw error;
    }
    await wait(PAUSE_MS);
    return this.#client.open(url, options);
  }

  close(): Promise<void> {
    return this.#client.close();
  }
}

function isOfTheHost(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code === 'NEWSROOM_REQUEST_FAILED' || code === 'NEWSROOM_REQUEST_TIMED_OUT';
}
