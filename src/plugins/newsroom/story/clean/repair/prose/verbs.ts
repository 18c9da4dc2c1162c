import { pattern } from '../../language/pattern';

/**
 * A small reader of English, for one question: can this string of words hold a finite verb? It is
 * meant to say yes when in doubt, so that only plain fragments are left over.
 */

const VERBS = new Set(
  (
    "am is are was were be been being isn't aren't wasn't weren't ain't has have had hasn't haven't hadn't " +
    "do does did don't doesn't didn't can could may might must shall should will would ought cannot can't couldn't " +
    "won't wouldn't shouldn't mustn't let let's lets " +
    'became become began begin bet bled blew bought bring broke brought build built burst buy call came cast catch ' +
    'caught chose come cost cut dealt dug drew drove ate eat fall fed feel fell felt fight find flew forbade forgave ' +
    'forget forgot fought found freed froze gave get give go goes going gone got grew grow hang hear heard held help hid hit ' +
    'hold hung hurt keep kept knew know laid lay lead learnt leave led left lend lent lie like live look lose lost love made ' +
    'make matter mean meant meet met move need paid pay play put quit ran rang read remain rid rise rode rose run said sang ' +
    'sank sat saw say see seek seem sell send sent set shake shook shot show shrank shut slept slid sold sought speak spend ' +
    'spent split spoke spread stand start stay steal stole stood stop struck stuck suggest sung swam swept swore take taught ' +
    'teach tell tend think thought threw told took tore turn understand understood wait want wear went wept win woke won wore ' +
    'work write wrote believe agree expect hope thank check click read visit follow watch please imagine consider remember ' +
    'welcome apply contact share note appear belong continue depend exist happen include involve provide represent require ' +
    'save sign walk enter join avoid try doubt win beat open close pick send subscribe download scroll swipe tap allow ask add say says vary face lack own'
  ).split(' '),
);

/** Behind these a word in -s or -ed is a noun or an adjective. */
const NOUN_FOLLOWS = new Set(
  (
    'a an the this that these those my your his her its our their no some any each every all both few many several ' +
    'more most other another such of in on at by for from with without into onto over under between among against ' +
    'through during before after about above below across along around behind beyond near off out per than toward ' +
    'towards upon via within throughout despite and or'
  ).split(' '),
);

const WORD = pattern('gu')`[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*`;
const CONTRACTED_VERB = /['’](?:re|ve|ll|d|m)$|n['’]t$/;

/** True when some word may be a finite verb, judged by its form and by the word before it. */
export function mayHoldVerb(text: string): boolean {
  let previous = '';
  for (const [word] of text.matchAll(WORD)) {
    if (mayBeVerb(word, previous)) return true;
    previous = word.toLowerCase();
  }
  return false;
}

function mayBeVerb(word: string, previous: string): boolean {
  const lower = word.toLowerCase().replaceAll('’', "'");
  if (VERBS.has(lower) || CONTRACTED_VERB.test(lower)) return true;
  if (/^(?:it|that|there|he|she|who|what|here|where)'s$/.test(lower)) return true;
  const isCapitalised = word !== lower && /^\p{Lu}/u.test(word);
  if (isCapitalised || previous === '' || NOUN_FOLLOWS.has(previous)) return false;
  return /(?:ed|[^s'u]s)$/.test(lower);
}
