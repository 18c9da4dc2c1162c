import { NewsroomError } from '../../errors';
import type { LegacyPost, Reader } from '../../legacy';
import { gather } from '../bytes/gather';
import { textOfBytes } from '../bytes/whole-text';
import type { FormatReader } from '../format-reader';
import { problem } from '../problems';
import { legacyPost } from '../records/post';
import { customField } from '../values/custom-fields';
import { anpa } from './anpa';
import { iptc7901 } from './iptc-7901';
import { messagesOf, SOH, type WireMessage } from './wire-message';

/** Wires of one of the two text forms; a file may hold many messages. */
const readWireText = (format: WireMessage['format']): Reader =>
  async function* readWire(chunks, hints) {
    const { text, records } = textOfBytes(await gather(chunks, hints.name), hints);
    yield* records;
    let found = 0;
    for (const { message, line } of messagesOf(text)) {
      const wire = format === 'anpa' ? anpa(message, line) : iptc7901(message, line);
      if (wire === null) {
        yield problem('NEWSROOM_WIRE_HEADER_UNREADABLE', { line }, line);
        continue;
      }
      found += 1;
      if ('hasNotes' in wire && wire.hasNotes)
        yield problem('NEWSROOM_WIRE_NOTES_LEFT_OUT', { line }, line);
      yield wirePost(wire, hints.language);
    }
    if (found === 0) {
      throw new NewsroomError('NEWSROOM_FORMAT_NOT_AS_SAID', { path: hints.name, format });
    }
  };

function wirePost(wire: WireMessage, language: string | null): LegacyPost {
  const notes = [
    ['slugline', wire.slugline],
    ['urgency', wire.urgency],
    ['category', wire.category],
    ['editorNote', wire.editorNote],
  ] as const;
  return legacyPost({
    format: wire.format,
    id: wire.id,
    headline: wire.headline,
    kicker: wire.kicker,
    standfirst: wire.standfirst,
    language,
    publishedOn: wire.sentOn,
    byline: wire.byline,
    customFields: notes.flatMap(([name, value]) => customField(name, value) ?? []),
    body: wire.bodyHtml,
    bodyFormat: 'html',
    raw: wire.raw,
    line: wire.line,
  });
}

/** Idle characters of the line may come before the first message. */
const IDLE = '[\\u0000\\u0016\\u007f\\s]{0,64}';
const IPTC_START = new RegExp(`^${IDLE}${SOH}\\s?[a-z]{2,4}\\s?\\d{1,5}\\s+\\d\\s`, 'i');
const ANPA_START = new RegExp(`^${IDLE}${SOH}[a-z]\\d{3,5}\\u001f`, 'i');

export const IPTC_7901 = {
  title: 'IPTC 7901 wire messages, text',
  read: readWireText('iptc-7901'),
  endings: [],
  looksLike: (head) => IPTC_START.test(head),
  counts: ['posts'],
} as const satisfies FormatReader;

export const ANPA = {
  title: 'ANPA 1312 wire messages, text',
  read: readWireText('anpa'),
  endings: [],
  looksLike: (head) => ANPA_START.test(head),
  counts: ['posts'],
} as const satisfies FormatReader;
