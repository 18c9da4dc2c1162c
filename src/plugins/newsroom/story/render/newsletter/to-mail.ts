/**
 * MJML, which takes long to load. In a file of its own so that this is put off until the first letter:
 * the build makes a chunk of it, which is required in CommonJS, where `import('mjml')` would stay one.
 */
export { default as toMail } from 'mjml';
