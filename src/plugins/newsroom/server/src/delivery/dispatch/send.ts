import { NewsroomError } from '../../../../story/errors';
import type { GuardedClient } from '../../net';
import type { Endpoint } from '../../settings';
import { DELIVERY_KINDS } from '../kinds';
import type { OutgoingRequest, SendContext } from '../kinds';
import { isNotice } from '../outbox/message';
import type { AnyMessage } from '../outbox/message';

import { retryAfterMs } from './schedule';

export type Outcome =
  | { kind: 'sent'; status: number }
  /** 410: the receiver wants no more (Standard Webhooks). */
  | { kind: 'gone'; status: 410 }
  | { kind: 'failed'; status: number | null; problem: string | null; retryAfterMs: number | null }
  /** There is nothing to say. */
  | { kind: 'nothing' };

/** An answer of a receiver is not read further than this. */
const MAX_ANSWER_BYTES = 64_000;

/** Makes one try. Never throws: whatever goes wrong is an outcome. */
export async function send(
  client: GuardedClient,
  message: AnyMessage,
  { endpoint, context, signal }: { endpoint: Endpoint; context: SendContext; signal?: AbortSignal },
): Promise<Outcome> {
  try {
    const request = await requestOf(message, endpoint, context);
    if (!request) return { kind: 'nothing' };
    const { url, headers, body } = request;
    const { status, headers: answer } = await client.request(url, {
      method: 'POST',
      headers: { 'user-agent': 'newsroom', ...headers },
      body,
      timeoutMs: endpoint.timeoutMs,
      maxBytes: MAX_ANSWER_BYTES,
      maxRedirects: 0,
      ...(signal ? { signal } : {}),
    });
    if (status >= 200 && status < 300) return { kind: 'sent', status };
    if (status === 410) return { kind: 'gone', status };
    const wait = retryAfterMs(answer['retry-after'], context.now);
    return { kind: 'failed', status, problem: null, retryAfterMs: wait };
  } catch (error) {
    const problem =
      error instanceof NewsroomError
        ? error.code
        : `NEWSROOM_DELIVERY_BROKEN ${(error as Error).name}`;
    return { kind: 'failed', status: null, problem, retryAfterMs: null };
  }
}

async function requestOf(
  message: AnyMessage,
  endpoint: Endpoint,
  context: SendContext,
): Promise<OutgoingRequest | null> {
  const kind = DELIVERY_KINDS[endpoint.kind];
  if (!isNotice(message)) return kind.toRequest(message, endpoint, context);
  return kind.toRequestOfNotice?.(message, endpoint, context) ?? null;
}
