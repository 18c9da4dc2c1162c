import { startsWithAgency } from './agencies';
import { bareWord, tokensOf, wordSet } from './words';

/** Nouns that end a newsroom title: "Senior Political Reporter", "Staff Writers". */
const JOB_NOUNS = wordSet(
  `writer writers reporter reporters correspondent correspondents editor editors journalist
  journalists columnist columnists producer producers contributor contributors photographer
  photographers videographer anchor host blogger critic critics publisher freelancer intern
  commentator cartoonist stringer translator researcher fellow author staffer
  journaliste journalistes reporteur correspondant correspondante envoyé envoyée rédacteur rédactrice
  periodista periodistas corresponsal redactor redactora reportero reportera editora
  journalistin redakteur redakteurin korrespondent korrespondentin reporterin autorin
  jornalista jornalistas repórter correspondente redator colunista
  giornalista corrispondente redattore redattrice inviato inviata`,
);

/** Words that stand before those nouns and are no part of a name. */
const JOB_MODIFIERS = wordSet(
  `senior junior chief deputy assistant associate managing executive staff special guest contributing
  freelance independent lead principal foreign national international local regional world global
  political politics business economics economic financial finance markets market money science health
  medical environment environmental climate energy technology tech sports sport education crime legal
  justice courts court security defence defense military diplomatic investigative investigations
  religion culture cultural arts entertainment travel food fashion style features feature opinion
  data digital online web video photo news editorial general consumer media transport transportation
  housing labor labour agriculture weather aviation auto real estate city metro county state statehouse
  a an capitol congressional supreme white house washington bureau desk affairs industry enterprise multimedia
  broadcast television radio breaking night weekend daily first social community personal royal
  parliamentary westminster in-chief at-large large and & for the of to our spécial spéciale permanent
  permanente especial en jefe chef responsable`,
);

const HONORIFICS = wordSet(
  `dr prof professor mr mrs ms miss sir dame lord lady rev reverend fr sen rep gov hon capt captain
  col gen lt maj sgt president senator governor mayor prime minister ambassador congressman congresswoman
  mme mlle m sr sra srta dra herr frau dott dottssa d/`,
);

const isJobNoun = (token: string): boolean => JOB_NOUNS.has(bareWord(token));
const isModifier = (token: string): boolean =>
  bareWord(token)
    .split('/')
    .every((part) => JOB_MODIFIERS.has(part)) || isJobNoun(token);

/** True for a whole phrase that is a newsroom title and nothing more: "Senior Political Reporter". */
export function isTitle(phrase: string): boolean {
  const tokens = tokensOf(phrase);
  if (tokens.length > 9) return false;
  return tokens.some(isJobNoun) && tokens.every(isModifier);
}

/** True where a phrase opens with a job: "Author of The Big Book". */
export function startsAsTitle(phrase: string): boolean {
  const [first = ''] = tokensOf(phrase);
  return isJobNoun(first);
}

/** True where a phrase ends like a title whatever stands before ("AP National Security Writer"). */
export function endsAsTitle(phrase: string): boolean {
  const tokens = tokensOf(phrase);
  return isJobNoun(tokens.at(-1) ?? '');
}

export interface TitleSplit {
  before: string;
  title: string;
}

/** Cuts the longest title off the end: "ANN LEE STAFF WRITER" → "ANN LEE" and "STAFF WRITER". */
export function cutTrailingTitle(phrase: string): TitleSplit {
  const tokens = tokensOf(phrase);
  let start = tokens.length;
  if (!isJobNoun(tokens.at(-1) ?? '')) return { before: phrase.trim(), title: '' };
  while (start > 0 && isModifier(tokens[start - 1] ?? '')) start--;
  return { before: tokens.slice(0, start).join(' '), title: tokens.slice(start).join(' ') };
}

/** Cuts titles off the front: "Staff writer Ann Lee" → "Ann Lee"; "Washington Post reporter Ann Lee" stays. */
export function cutLeadingTitle(phrase: string): string {
  const tokens = tokensOf(phrase);
  let noun = -1;
  for (let at = 0; at < tokens.length && isModifier(tokens[at] ?? ''); at++) {
    if (isJobNoun(tokens[at] ?? '')) noun = at;
  }
  return tokens.slice(noun + 1).join(' ');
}

/** "Dr. Ann Lee" → "Ann Lee". */
export function cutHonorifics(name: string): string {
  const tokens = tokensOf(name);
  let start = 0;
  while (start < tokens.length - 1 && HONORIFICS.has(bareWord(tokens[start] ?? ''))) start++;
  return tokens.slice(start).join(' ');
}

const STAMP_LABEL = /^(?:published|updated|posted|last)$/i;

/** "Ann LeeStaff Writer": pages whose markup was stripped glue the title to the name. */
export function unglueTitles(text: string): string {
  return text.replace(/(?<=\p{Ll})\p{Lu}\p{Ll}+/gu, (word) =>
    isModifier(word) || STAMP_LABEL.test(word) ? `, ${word}` : word,
  );
}

export interface RoleSplit {
  organization: string;
  names: string;
}

/** Reads "Associated Press writers Ann Lee" and "AP Business Writer Ann Lee" as organization and names. */
export function splitAtJobNoun(phrase: string): RoleSplit | null {
  const tokens = tokensOf(phrase);
  const noun = tokens.findIndex(isJobNoun);
  if (noun < 0 || noun > 7 || noun === tokens.length - 1) return null;
  let end = noun;
  while (end > 0 && isModifier(tokens[end - 1] ?? '')) end--;
  return {
    organization:
      startsWithAgency(tokens.slice(0, noun).join(' ')) ?? tokens.slice(0, end).join(' '),
    names: tokens.slice(noun + 1).join(' '),
  };
}
