/** Words that end in a full stop without ending a sentence, lower case and without the stop. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms mx dr prof rev fr sr jr st ste messrs hon gov govt lt col gen sgt capt cmdr maj adm sen rep pres ' +
    'supt det insp pvt cpl brig atty sec amb jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'mon tue tues wed thu thur thurs fri no nos vol vols pp ed eds ch ' +
    'inc ltd co corp bros cie plc llc dept univ assn est ave blvd rd hwy mt ft sq ' +
    'approx ca cf etc vs al eg ie viz resp incl excl avg misc temp tel ext ' +
    'mln bln tln dlr dlrs cts pct shr lbs oz tsp tbsp kg km cm mm mph ' +
    'ala ariz ark calif colo conn del fla ga ind kan ky la md mich minn mo mont neb nev okla pa ' +
    'tenn tex va vt wis wyo ont que ' +
    'mm mme mmes mlle mgr env av bzw ca ggf usw str nr evtl sog sra srta ud uds dra exmo sig dott ' +
    'av pág núm tel'
  ).split(' '),
);

/** Longer words are no abbreviations. */
const LONGEST = 16;
const WORD_CHARACTER = /[^\s(“"‘]/;

/** True when the full stop at `at` belongs to an abbreviation, an initial or run of initials. */
export function endsAbbreviation(text: string, at: number): boolean {
  let start = at;
  while (start > at - LONGEST && WORD_CHARACTER.test(text[start - 1] ?? '')) start -= 1;
  const word = text.slice(start, at);
  if (word === '') return false;
  if (/(?:^|[.-])\p{L}$/u.test(word)) return true; // "J.", "U.S.", "a.m.", "J.-P."
  return ABBREVIATIONS.has(word.toLowerCase().replace(/^.*[.'’-]/, ''));
}
