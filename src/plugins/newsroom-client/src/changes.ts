import type { Change } from './generated/types';
import { addressOf, send } from './newsroom';
import type { Newsroom, Options } from './newsroom';

/** What changes for readers from now on; null when anything may have changed, and must be read anew. */
export async function* followChanges(
  newsroom: Newsroom,
  { signal, headers }: Options = {},
): AsyncGenerator<Change | null, void, undefined> {
  const response = await send(newsroom, addressOf(newsroom, '/changes/stream'), {
    signal,
    headers: { accept: 'text/event-stream', ...headers },
  });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (let text = ''; ;) {
      const { done, value } = await reader.read();
      if (done) return;
      const events = (text + value).split('\n\n');
      text = events.pop()!;
      for (const event of events) {
        const data = /^data: (.*)$/m.exec(event)?.[1];
        if (data) yield event.startsWith('event: reset') ? null : (JSON.parse(data) as Change);
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
