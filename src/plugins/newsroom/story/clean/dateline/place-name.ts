import { isAgency, isOrganization } from '../people';
import { isKnownCity, isKnownPlace, isKnownRegion } from './places';
import { pattern } from '../language/pattern';

/** What speaks for a phrase being the place of a dateline. */
export interface PlaceEvidence {
  /** The city is set in capitals, as wires do. */
  isCapitals: boolean;
  /** The gazetteer knows the city, or the state or country behind it. */
  isKnown: boolean;
  /** More than one part: "ABHA, Saudi Arabia". */
  hasRegion: boolean;
}

const LONGEST_PLACE_WORDS = 9;
const PARTICLES = new Set(
  'de del la las los el al of da do das dos di du des le les am an der im sur upon and und et y e in near off aboard the d'.split(
    ' ',
  ),
);

/** Words that open labelled paragraphs, headings and notes, often in capitals. No place is called so. */
const LABELS = new Set(
  `breaking update updated watch exclusive video videos photo photos file live news opinion analysis editorial
  review interview correction note editor's warning alert developing read more also related spoiler factbox
  timeline explainer summary highlights background key what who why how when where key facts fact sponsored
  advertisement ad story stories report reports column commentary feature special spotlight focus talking point
  q a tip tips question answer part chapter step day week month year today monday tuesday wednesday thursday
  friday saturday sunday january february march april may june july august september october november december
  he she it they we you i this that these those there here but if as so yes no not for from with by his her our
  their my your its is are was were to on at or than then all one two three four five pros cons total
  nasa nato opec unicef unesco fifa uefa covid covid-19 aids hiv nba nfl mlb nhl who ceo cfo gdp ecb fed imf
  source sources disclaimer image images caption graphic chart table recipe ingredients method rating verdict
  winner winners loser losers best worst top bottom pros. summary conclusion introduction overview results`.split(
    /\s+/,
  ),
);

const PLACE_WORD = pattern('u')`^\(?[\p{Lu}\p{Lo}][\p{L}\p{M}'’.\-/&]*\)?$`;
const OPENS_CAPITAL = pattern('u')`^[\p{Lu}\p{Lo}]`;
const NOTE = pattern('u')`\s*\[[\p{L} ]{2,30}\]$`;

function isPlaceWord(word: string): boolean {
  return PLACE_WORD.test(word) || PARTICLES.has(word);
}

const isCapitalWord = (text: string): boolean =>
  /\p{Lu}{2}|^\p{Lu}\.?$/u.test(text) && !/\p{Ll}/u.test(text.replace(/^Mc/, ''));

/**
 * The evidence for a phrase that can be read as a place; null for a phrase that cannot. Signed by
 * an agency that is known, a short word is a town: "Kiel (dpa)".
 */
export function readPlace(phrase: string, isSigned = false): PlaceEvidence | null {
  const place = phrase.replace(NOTE, '');
  const parts = place.split(/\s*[,/]\s*/).filter(Boolean);
  const [city = ''] = parts;
  const words = place.split(/[\s,]+/).filter(Boolean);
  if (words.length === 0 || words.length > LONGEST_PLACE_WORDS || /[\d"“”?!;:]/.test(place))
    return null;
  if (!(words.every(isPlaceWord) || isKnownCity(place)) || !OPENS_CAPITAL.test(place)) return null;
  const isKnown = isKnownCity(city) || (parts.length > 1 && isKnownPlace(place));
  if (!isKnown && (isAgency(place) || isOrganization(place))) return null;
  const isLabel = words.some((word) => LABELS.has(word.toLowerCase().replace(/[.,]$/, '')));
  const startsAsRegion = isKnownRegion(city);
  if (isLabel && !isKnown) return null;
  // A short word in capitals that is no known city is an acronym far more often than a town.
  const isShort = parts.length === 1 && place.length < 5;
  if (isShort && !isKnown && !startsAsRegion && !isSigned) return null;
  return {
    isCapitals: city.split(/[\s-]+/).every((word) => isCapitalWord(word) || PARTICLES.has(word)),
    isKnown: isKnown || (startsAsRegion && city.length > 3),
    hasRegion: parts.length > 1,
  };
}
