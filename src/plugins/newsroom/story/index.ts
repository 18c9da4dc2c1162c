export * from './article';
export * from './blocks';
export { clean, type CleanOptions } from './clean';
export { readPage, type PageContent } from './clean/page';
export { learn, SiteLearner, type SiteProfile } from './clean/site';
export { undoRepairs } from './clean/repair';
export {
  CLEAN_RULES,
  readRuleProfile,
  type CleanRule,
  type RuleProfile,
  type Verdict,
} from './clean/rules';
export * from './errors';
export * from './export';
export * from './model';
export { Profiler, type SourceProfile } from './profile';
export * from './read';
export * from './redirects';
export * from './render';
