import type { Confidence, Verdict } from './profile';

/**
 * What a rule works on. `line`: damage of single characters, mended before anything is known of a
 * line. `furniture`: lines of the body that are none of the story's; headings of other stories and of
 * comments are not among them, because all that stands under one is told by it. `prose`: the
 * sentences of the body. `query`: asks and changes nothing.
 */
export type RuleFamily = 'line' | 'prose' | 'furniture' | 'query';

export interface CleanRule {
  name: string;
  family: RuleFamily;
  /** Of most of its changes; some rules are less sure of some. */
  confidence: Confidence;
  /** Where no profile says otherwise. */
  verdict: Verdict;
  /** What it does, for whoever chooses. */
  about: string;
}

const family =
  (name: RuleFamily, confidence: Confidence, verdict: Verdict) =>
  (rules: Readonly<Record<string, string>>): CleanRule[] =>
    Object.entries(rules).map(([rule, about]) => ({
      name: rule,
      family: name,
      confidence,
      verdict,
      about,
    }));

/** Every rule that a profile can name, in the order in which they work. */
export const CLEAN_RULES: readonly CleanRule[] = [
  ...family(
    'line',
    'certain',
    'run',
  )({
    'html-entity': 'Character references that were left in the text become the characters.',
    mojibake: 'Text that was decoded with the wrong encoding is decoded anew.',
    'control-character': 'Control characters and halves of letters go.',
    'soft-hyphen': 'Soft hyphens go.',
    'zero-width': 'Invisible characters go where the script has no use for them.',
    ligature: 'Ligatures become the letters they are made of.',
    'full-width-letter': 'Full-width Latin letters become plain ones.',
    'composed-letter': 'A letter and its accent become one character.',
    'doubled-space': 'Doubled spaces become one.',
    'non-breaking-space': 'Non-breaking spaces that nothing asks for become plain ones.',
  }),
  ...family(
    'furniture',
    'certain',
    'run',
  )({
    'read-more': '“Read more” and “Continue reading” go.',
    'share-bar': 'Buttons for sharing go.',
    'comment-form': 'Forms for comments go.',
    'cookie-note': 'Notes on cookies go.',
    'paywall-note': 'Notes on subscriptions go.',
    'sign-up': 'Offers of newsletters go.',
    copyright: 'Copyright lines go.',
    advertisement: 'Labels of advertisements go.',
    'media-player': 'Labels and buttons of players go.',
    navigation: 'Menus and bread crumbs go.',
    fragment: 'Lines without a letter go.',
    counter: 'Counts of comments, shares and minutes go.',
    address: 'Lines that are an address and nothing else go.',
    'language-switch': 'Links to other editions go.',
    handle: 'Lines that are an account’s handle go.',
    phone: 'Lines of telephone numbers go.',
    'site-furniture': 'Lines that many posts of the site have in common go.',
  }),
  ...family(
    'prose',
    'certain',
    'run',
  )({
    'apostrophe-slip': 'A quotation mark for an apostrophe becomes one.',
    'quote-style': 'Quotation marks are written as the rest of the story writes them.',
    'quote-facing': 'Quotation marks that face the wrong way are turned.',
    'apostrophe-style': 'Apostrophes are written as the rest of the story writes them.',
    'quotation-fragment': 'Words left behind a closed quotation go; less sure, it asks.',
    'lone-full-stop': 'A full stop that stands alone goes.',
    'space-before-punctuation': 'A space before a punctuation mark goes.',
    'doubled-punctuation': 'A mark that stands twice is set once; less sure, it asks.',
    'typed-dash': 'Two or three hyphens become a dash.',
    'broken-ellipsis': 'An ellipsis that came apart is joined.',
    'day-behind-full-stop': 'A weekday cut off behind an attribution is joined to it.',
    'stray-full-stop': 'A full stop inside a sentence goes; less sure, it asks.',
    'unbalanced-quotation':
      'A missing quotation mark is put in where it has one place, and asked about always.',
  }),
  ...family(
    'query',
    'open',
    'ask',
  )({
    'back-to-back-quotations': 'Asks who says the second of two quotations back to back.',
    'sentence-without-verb': 'Asks about a sentence that seems cut in two.',
    'missing-words': 'Asks where words seem to be missing.',
    'repeated-passage': 'Asks about a passage that stands in the story twice.',
    'two-spellings': 'Asks about a name that is spelled in two ways.',
  }),
];

const BY_NAME = new Map(CLEAN_RULES.map((rule) => [rule.name, rule]));

export const cleanRule = (name: string): CleanRule | null => BY_NAME.get(name) ?? null;
