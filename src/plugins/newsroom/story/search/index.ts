export { excerpt, highlight } from './highlight';
export { likenesses, tallyOf, tellingWords, type Tally } from './likeness';
export { anyOf, LONGEST_QUERY, parseSearch, type SearchQuery, type Term } from './search-query';
export { stemsOf, wordsOf, type Word } from './words';
