/** Words that end in a full stop without ending a sentence, lower case and without the stop. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms mx dr prof rev fr sr jr st ste messrs hon gov lt col gen sgt capt cmdr maj adm sen rep pres ' +
    'supt det insp pvt cpl brig atty sec amb jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'mon tue tues wed thu thur thurs fri sat sun no nos vol vols p pp ed eds ch fig art ' +
    'inc ltd co corp bros cie plc llc dept univ assn est ave blvd rd hwy mt ft sq ' +
    'approx ca cf etc vs v al eg ie viz resp incl excl avg max min misc temp tel ext ' +
    'mln bln tln dlr dlrs cts pct shr lbs oz tsp tbsp kg km cm mm mph ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa ' +
    'tenn tex va vt wash wis wyo ont que ' +
    'm mm mme mmes mlle mgr env av bzw ca ggf usw z d h u a str nr evtl sog sra srta ud uds dra exmo sig dott on ' +
    'av pág núm tel art'
  ).split(' '),
);

const LAST_WORD = /[\p{L}\p{M}\p{N}.'’&-]{1,24}$/u;

/** True when the full stop at `at` belongs to an abbreviation, an initial or a run of initials. */
export function endsAbbreviation(text: string, at: number): boolean {
  const word = LAST_WORD.exec(text.slice(Math.max(0, at - 24), at))?.[0] ?? '';
  if (word === '') return false;
  if (/(?:^|[.-])\p{L}$/u.test(word)) return true; // "J.", "U.S.", "a.m.", "J.-P."
  return ABBREVIATIONS.has(word.toLowerCase().replace(/^.*[.'’-]/, ''));
}
