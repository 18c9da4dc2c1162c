export { child, childrenNamed, childText, escapeText, htmlOf, textOf, xhtmlOf } from './element';
export type { XmlElement } from './element';
export { xmlReader } from './xml-reader';
export type { ContainerEvent, RecordEvent } from './xml-reader';
