export { clean } from './clean';
export * from './errors';
export * from './model';
export * from './read';
