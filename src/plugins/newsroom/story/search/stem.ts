import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as greek } from '@orama/stemmers/greek';
import { stemmer as hungarian } from '@orama/stemmers/hungarian';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stemmer as turkish } from '@orama/stemmers/turkish';

import { fold } from './fold';

type Stemmer = (word: string) => string;

/** Snowball's stemmers by the primary subtag of BCP 47. Words of other languages stay whole. */
const STEMMERS: Readonly<Record<string, Stemmer>> = {
  ar: arabic,
  da: danish,
  de: german,
  el: greek,
  en: english,
  es: spanish,
  fi: finnish,
  fr: french,
  hu: hungarian,
  it: italian,
  nb: norwegian,
  nl: dutch,
  nn: norwegian,
  no: norwegian,
  pt: portuguese,
  ro: romanian,
  ru: russian,
  sv: swedish,
  tr: turkish,
};

/** A vocabulary is small and each word of it frequent; past this many it is begun anew. */
const KEPT_AT_MOST = 50_000;

/** Whoever asks may name any language. */
const MOST_LANGUAGES = 50;

const stemmers = new Map<string, Stemmer>();

/**
 * What two forms of a word have in common ("ferries", "ferry"): stemmed as its language spells it, then
 * folded. The same on each database, so a story is found on all of them or on none.
 */
export const stem = (word: string, language: string): string => stemmerOf(language)(word);

/** `stem` for the words of one language: a text has many. */
export function stemmerOf(language: string): Stemmer {
  const primary = language.toLowerCase().split(/[-_]/)[0]!;
  let stemmer = stemmers.get(primary);
  if (stemmer === undefined) {
    stemmer = remembering(STEMMERS[primary] ?? ((word) => word));
    if (stemmers.size >= MOST_LANGUAGES) stemmers.clear();
    stemmers.set(primary, stemmer);
  }
  return stemmer;
}

function remembering(stemmer: Stemmer): Stemmer {
  const known = new Map<string, string>();
  return (word) => {
    const again = known.get(word);
    if (again !== undefined) return again;
    const lower = word.toLowerCase();
    const stemmed = fold(stemmer(lower)) || fold(lower);
    if (known.size >= KEPT_AT_MOST) known.clear();
    known.set(word, stemmed);
    return stemmed;
  };
}
