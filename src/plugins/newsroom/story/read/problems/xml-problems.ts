import type { ProblemKinds } from './problem-kinds';

/** XML that is not well-formed, or asks for what a reader must not do. */
export const XML_PROBLEMS = {
  NEWSROOM_XML_DOCTYPE_SKIPPED:
    'Expected no DOCTYPE, got one; it was skipped: nothing it names was loaded or expanded.',
  NEWSROOM_XML_ENTITY_NOT_EXPANDED:
    'Expected only the entities of XML, got &{name}; of a DOCTYPE; it was left out.',
  NEWSROOM_XML_UNDECLARED_ENTITY:
    'Expected only the entities of XML, got &{name}; without a declaration; it was read as HTML’s.',
  NEWSROOM_XML_UNKNOWN_ENTITY:
    'Expected an entity of XML or HTML, got &{name};, which is neither; it was kept as it stands.',
  NEWSROOM_XML_BARE_AMPERSAND: 'Expected &amp;, got a bare &; it was read as the character.',
  NEWSROOM_XML_BARE_LESS_THAN:
    'Expected &lt;, got a < that begins no tag; it was read as the character.',
  NEWSROOM_XML_CONTROL_CHARACTER:
    'Expected characters that XML allows, got control characters ({code}); they were taken out.',
  NEWSROOM_XML_UNDECLARED_PREFIX:
    'Expected a declaration of the prefix {prefix}, got none; it was read in its usual meaning.',
  NEWSROOM_XML_BAD_CDATA: 'Expected <![CDATA[, got {found}; it was read as that.',
  NEWSROOM_XML_UNCLOSED_CDATA:
    'Expected ]]> before the end of its element, got none; the text was read up to there.',
  NEWSROOM_XML_STRAY_CDATA_END: 'Expected no ]]> outside of CDATA, got one; it was taken out.',
  NEWSROOM_XML_UNCLOSED_ELEMENT:
    'Expected </{name}>, got the end of what is around it; it was closed there.',
  NEWSROOM_XML_UNMATCHED_CLOSE: 'Expected an open element for </{name}>, got none; it was ignored.',
  NEWSROOM_XML_TOO_DEEP:
    'Expected at most {limit} elements inside each other, got more; the tags below were ignored.',
  NEWSROOM_XML_FIELD_TOO_LARGE:
    'Expected at most {limit} characters in one field, got more; the rest of it was left out.',
  NEWSROOM_XML_TRUNCATED:
    'Expected the end of the document, got the end of the file; what was complete was read.',
  NEWSROOM_XML_HALF_RECORD:
    'Expected the rest of <{name}>, got the end of the file in the middle of it; it was left out.',
  NEWSROOM_XML_UNCLOSED_RECORD:
    'Expected </{name}>, got the end of the file; all that it says was read, and it stays a draft.',
} as const satisfies ProblemKinds;
