// Validates documents against XML schemas, in a process of its own: libxml2-wasm is an ES module that
// awaits at its top, which jest's CommonJS can't load. Reads [{schema, xml}] from standard input and
// prints [problem | null].
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

import { RelaxNGValidator, XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

xmlRegisterFsInputProviders();

const validators = new Map();

function validatorFor(schema) {
  if (!validators.has(schema)) {
    const source = XmlDocument.fromBuffer(readFileSync(schema), {
      url: pathToFileURL(schema).href,
    });
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
    return error.message;
  } finally {
    document?.dispose();
  }
}

const jobs = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(jobs.map(problemOf)));
