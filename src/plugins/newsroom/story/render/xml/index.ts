export { xml, xmlRunning, xmlText } from './element';
export type { Cdata, MaybeNode, XmlAttributes, XmlElement, XmlNode } from './element';
export { writeXml } from './write';
