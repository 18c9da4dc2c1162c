import { matchesOf } from '../language/matches';
import { endsAbbreviation } from './prose/abbreviations';
import { sayingVerbs, weekdays, type DayWords } from './prose/attribution';
import { mayHoldVerb } from './prose/verbs';
import { SENTENCES, type Finding, type ParagraphRule } from './rule';
import { pattern } from '../language/pattern';

/** A lower-case word, a full stop, and a lower-case word: the sentence goes on behind its end. */
const GOES_ON = /\.(?<=\p{Ll}{3}\.)[ \u00a0]+(?=\p{Ll}{1,20}[ ,\u00a0])/gu;
/** A sentence longer than this is no longer read as the rest of another. */
const LONGEST_REST = 240;

/**
 * A full stop inside a sentence that goes on in lower case. Certain only where the rest could not
 * stand alone, having no verb: a careless writer forgets capitals more often than he adds stops.
 */
export const strayFullStop: ParagraphRule = {
  name: 'stray-full-stop',
  question: 'A sentence begins in lower case: is the full stop before it a stray one?',
  kinds: SENTENCES,
  find(text, { language }) {
    // Only English is read well enough to tell a rest from a sentence, and names from words.
    if (language !== 'en') return [];
    const findings: Finding[] = [];
    for (const match of matchesOf(text, GOES_ON)) {
      if (endsAbbreviation(text, match.index) || isMeasure(text, match.index)) continue;
      const rest = restOfSentence(text, match.index + match[0].length);
      findings.push({
        at: match.index,
        before: match[0],
        after: ' ',
        confidence: isMereRest(rest) ? 'certain' : 'open',
      });
    }
    return findings;
  },
};

/** "2 tsp. olive oil": a short word behind a figure is a unit, and its stop an abbreviation's. */
function isMeasure(text: string, stop: number): boolean {
  return /\p{N}[ \u00a0]?\p{L}{1,5}$/u.test(text.slice(Math.max(0, stop - 8), stop));
}

const BOUND_WORD =
  /^(?:of|along|across|between|among|amid|against|toward|towards|into|onto|from|with|within|without|by|for|to|in|on|at|near|over|under|through|throughout|during|before|after|about|around|behind|beyond|upon|via|per|than|as|and|or|but|nor|which|who|whom|whose|that|because|although|though|while|whereas|if|when|where|until|unless|including)\b/;

/** These lead on from the words before them, whatever follows. */
const NEVER_FIRST = /^(?:such as|which|whom|whose|including|than)\b/;

/** Words that lean on what stands before them, without a verb of their own to stand on. */
function isMereRest(rest: string): boolean {
  return NEVER_FIRST.test(rest) || (BOUND_WORD.test(rest) && !mayHoldVerb(rest));
}

function restOfSentence(text: string, from: number): string {
  const ahead = text.slice(from, from + LONGEST_REST);
  const stop = /[.!?…”"](?:\s|$)/.exec(ahead);
  return stop === null ? ahead : ahead.slice(0, stop.index);
}

interface DayPatterns {
  alone: RegExp;
  saying: RegExp;
}

/** By language; as many as have their weekdays in the table. */
const DAY_PATTERNS = new Map<string | null, DayPatterns>();

function dayPatterns(language: string | null, { before, day, isCapitalised }: DayWords) {
  const known = DAY_PATTERNS.get(language);
  if (known !== undefined) return known;
  const patterns = {
    alone: new RegExp(`^((?:(?:${before}) ){0,2})(?:${day})$`, isCapitalised ? 'u' : 'iu'),
    saying: new RegExp(
      `(?<!\\p{L})(?:${sayingVerbs(language)})(?: (?:reporters|journalists))?$`,
      'u',
    ),
  };
  DAY_PATTERNS.set(language, patterns);
  return patterns;
}

/** A full stop, and a sentence of at most a few words up to the next one. */
const SHORT_SENTENCE = pattern(
  'gu',
)`(\.[ \u00a0]{1,3})(?=(\p{L})([^.!?“”"]{2,40})(?:\.(?:\s|$)|$))`;

/**
 * “…,” the minister said. Tuesday. — the day that ends an attribution, cut off by a full stop.
 * A weekday alone is no sentence, so there is no other reading.
 */
export const dayBehindFullStop: ParagraphRule = {
  name: 'day-behind-full-stop',
  question: 'A weekday stands alone behind an attribution. Does it belong to it?',
  kinds: SENTENCES,
  find(text, { language }) {
    const words = weekdays(language);
    if (words === null) return [];
    const { alone, saying } = dayPatterns(language, words);
    const findings: Finding[] = [];
    for (const { 1: gap = '', 2: first = '', 3: rest = '', index } of matchesOf(
      text,
      SHORT_SENTENCE,
    )) {
      const leads = alone.exec(first.toLowerCase() + rest)?.[1] ?? '';
      const isDay = leads !== '' || alone.test(first + rest);
      if (!isDay || !saying.test(text.slice(Math.max(0, index - 40), index))) continue;
      // "Late Monday" and "El lunes" lose the capital that the stray stop gave them.
      const letter = leads !== '' || !words.isCapitalised ? first.toLowerCase() : first;
      findings.push({
        at: index,
        before: gap + first,
        after: ` ${letter}`,
        confidence: 'certain',
      });
    }
    return findings;
  },
};
