import type { Message } from '../outbox/message';

import { json } from './kind';
import type { DeliveryKind, SendContext } from './kind';
import { signedHeaders } from './signature';

/** A signed message after the Standard Webhooks specification, 1.0. */
export const webhook: DeliveryKind = {
  hearsOfQuiet: false,
  says: 'news',
  async toRequest(message, endpoint, context) {
    const body = JSON.stringify(await bodyOf(message, endpoint.withDocument === true, context));
    const signed = { id: message.id, at: context.now, secrets: endpoint.secrets(context.now) };
    return { url: endpoint.url, headers: { ...json, ...signedHeaders(body, signed) }, body };
  },
};

async function bodyOf(
  { event, timestamp, data, ...message }: Message,
  withDocument: boolean,
  context: SendContext,
) {
  const body = { type: event, timestamp, data };
  if (!withDocument) return body;
  const document = await context.documentOf({ event, timestamp, data, ...message }, 'ninjs');
  return { ...body, data: { ...data, ninjs: document === null ? null : JSON.parse(document) } };
}
