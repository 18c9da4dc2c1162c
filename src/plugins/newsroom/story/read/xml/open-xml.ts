import type { Problem, ReadHints } from '../../legacy';
import { openText } from '../bytes/open-text';
import { ProblemLog } from '../problems/problem-log';
import { RecordBuilder } from './record-builder';
import type { RecordRules, XmlEvent } from './record-builder';

/** What of an XML file comes first: how its bytes were read. */
export interface OpenedXml {
  encoding: string;
  /** Containers and records in their order, with the problems met on the way. */
  events: AsyncIterable<XmlEvent | Problem>;
}

/**
 * Streams the records of an XML file, one in memory at a time; broken XML is read on.
 * Throws NEWSROOM_INPUT_EMPTY and NEWSROOM_INPUT_BINARY.
 */
export async function openXml(
  chunks: AsyncIterable<Uint8Array>,
  hints: ReadHints,
  rules: RecordRules,
): Promise<OpenedXml> {
  const { encoding, text, problems } = await openText(chunks, hints);
  async function* events(): AsyncIterable<XmlEvent | Problem> {
    const log = new ProblemLog();
    const builder = new RecordBuilder(rules, log);
    for await (const piece of text) {
      builder.lexer.write(piece);
      yield* problems.take();
      yield* log.take();
      yield* builder.take();
    }
    builder.end();
    yield* log.take();
    yield* builder.take();
    yield* problems.takeRest();
    yield* log.takeRest();
  }
  return { encoding, events: events() };
}
