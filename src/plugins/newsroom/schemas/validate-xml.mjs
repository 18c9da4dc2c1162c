// A worker that holds XML documents to their schemas: workerData is [{schema, xml}] with `schema` the path
// of an XSD or RELAX NG, or null where well formed is enough; it answers [problem | null]. A thread of its
// own, because libxml2-wasm is an ES module that awaits at its top, which CommonJS can't load, and because
// a schema takes the processor for a while.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

import { RelaxNGValidator, XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

xmlRegisterFsInputProviders();

const validators = new Map();

function validatorFor(schema) {
  if (!validators.has(schema)) {
    const source = XmlDocument.fromBuffer(readFileSync(schema), { url: pathToFileURL(schema).href });
    const Validator = schema.endsWith('.rng') ? RelaxNGValidator : XsdValidator;
    validators.set(schema, Validator.fromDoc(source));
  }
  return validators.get(schema);
}

function problemOf({ schema, xml }) {
  let document;
  try {
    document = XmlDocument.fromString(xml);
    if (schema) validatorFor(schema).validate(document);
    return null;
  } catch (error) {
    return error.message.trim();
  } finally {
    document?.dispose();
  }
}

parentPort.postMessage(workerData.map(problemOf));
