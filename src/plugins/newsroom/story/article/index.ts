export { bylineText } from './byline';
export { deriveFields, type DerivedFields } from './derive';
export { excerptOf, LONGEST_EXCERPT } from './excerpt';
export { prepareArticle, type ArticleInput, type PreparedArticle } from './prepare';
export { hasContent, publishProblems, type PublishCandidate } from './publishable';
export { isValidSlug, LONGEST_SLUG, nextSlug, slugFor, type SlugSources } from './slug';
export { countWords } from './words';
