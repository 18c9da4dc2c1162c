export { clean } from './clean';
export { readPage, type PageContent } from './clean/page';
export * from './errors';
export * from './model';
export * from './read';
