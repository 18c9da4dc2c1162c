export {
  CONFIDENCES,
  DEFAULT_PROFILE,
  VERDICTS,
  verdict,
  type Confidence,
  type RuleProfile,
  type Verdict,
} from './profile';
export { readRuleProfile } from './read-profile';
export { CLEAN_RULES, cleanRule, type CleanRule, type RuleFamily } from './table';
