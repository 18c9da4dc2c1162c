export { cleanPage, isWholePage } from './clean-page';
export { isText } from './page-content';
export type {
  PageBodyElement,
  PageContent,
  PageMedia,
  PageRelatedPost,
  PageText,
} from './page-content';
export { readHead, type PageHead } from './read-head';
export { readPage } from './read-page';
