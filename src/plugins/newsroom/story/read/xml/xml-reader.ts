import { NewsroomError } from '../../errors';
import type { ReadHints, Reader, SourceRecord } from '../../legacy';
import { problem } from '../problems';
import { cutRecord, halfRecord } from '../records/half';
import { child } from './element';
import { openXml } from './open-xml';
import type { RecordRules, XmlEvent } from './record-builder';

export type ContainerEvent = Extract<XmlEvent, { kind: 'container' }>;
export type RecordEvent = Extract<XmlEvent, { kind: 'record' }>;

/** One XML format, as far as it is not the same for all of them. */
export interface XmlFormat<State> {
  /** As it is called in messages. */
  format: string;
  rules: RecordRules;
  /** Names of the elements that are its stories; a file without any of its elements is something else. */
  items: ReadonlySet<string>;
  /**
   * The field that writers put last: where an item has it and lacks its end tag alone, at the end of
   * the file, all that it says is there. null: nobody keeps an order.
   */
  lastField: string | null;
  isLastResort?: true;
  /** What the head of a file tells the items behind it. */
  begin: (hints: ReadHints) => State;
  container?: (event: ContainerEvent, state: State) => Iterable<SourceRecord>;
  record: (event: RecordEvent, state: State) => Iterable<SourceRecord>;
  /** What is known only when all of the file was seen. */
  end?: (state: State) => Iterable<SourceRecord>;
}

/** Throws NEWSROOM_FORMAT_NOT_AS_SAID where nothing of the format is in the file, and what openXml throws. */
export function xmlReader<State>(format: XmlFormat<State>): Reader {
  return async function* readXml(chunks, hints) {
    const state = format.begin(hints);
    const { encoding, events } = await openXml(chunks, hints, format.rules);
    yield { kind: 'source', encoding };
    let isAny = false;
    for await (const event of events) {
      if (event.kind === 'problem') yield event;
      else {
        isAny ||= event.kind !== 'record' || format.items.has(event.element.name);
        yield* recordsOf(event, format, state);
      }
    }
    if (!isAny) {
      const { name: path } = hints;
      // Whatever ends in .xml and is nothing else is tried as a feed: nobody said that it was one.
      throw format.isLastResort
        ? new NewsroomError('NEWSROOM_FORMAT_NOT_READ', { path, what: 'XML of an unknown kind' })
        : new NewsroomError('NEWSROOM_FORMAT_NOT_AS_SAID', { path, format: format.format });
    }
    yield* format.end?.(state) ?? [];
  };
}

function* recordsOf<State>(
  event: XmlEvent,
  format: XmlFormat<State>,
  state: State,
): Iterable<SourceRecord> {
  switch (event.kind) {
    case 'container':
      yield* format.container?.(event, state) ?? [];
      return;
    case 'half-record':
      if (format.items.has(event.name)) yield halfRecord(event.line);
      return;
    case 'record':
      if (event.isClosed) yield* format.record(event, state);
      else yield* lastRecord(event, format, state);
  }
}

/** What the file's end cut off may have said that the story was not public. */
function* lastRecord<State>(
  event: RecordEvent,
  format: XmlFormat<State>,
  state: State,
): Iterable<SourceRecord> {
  const { element, line } = event;
  const details = { name: element.name };
  if (!format.items.has(element.name)) yield problem('NEWSROOM_XML_HALF_RECORD', details, line);
  else if (format.lastField === null || child(element, format.lastField) === null) {
    yield* cutRecord(element.name, line);
  } else {
    yield problem('NEWSROOM_XML_UNCLOSED_RECORD', details, line);
    for (const record of format.record(event, state)) {
      yield record.kind === 'post' ? { ...record, status: 'draft' } : record;
    }
  }
}
