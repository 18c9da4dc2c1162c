export * from './article';
export * from './blocks';
export { clean } from './clean';
export { readPage, type PageContent } from './clean/page';
export { undoRepairs } from './clean/repair';
export * from './errors';
export * from './model';
export * from './read';
export * from './render';
