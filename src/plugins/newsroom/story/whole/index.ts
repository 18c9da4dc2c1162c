export { WHOLE_LINE, wholeLine } from './line';
export { readWholeLine } from './read-line';
export { draftOfWhole, wholeStory } from './to-story';
export type {
  WholeArticle,
  WholeAuthor,
  WholeCorrection,
  WholeCredit,
  WholeRelatedPost,
  WholeState,
  WholeTerm,
  WholeVersion,
} from './model';
