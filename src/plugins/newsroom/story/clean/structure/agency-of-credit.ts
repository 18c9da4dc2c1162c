import type { Desk } from '../desk';
import { startsWithAgency } from '../people';

/** One piece of work as wires sign it; a credit in their form, in brackets, signs at least two. */
const WORK = /\b(?:reporting|writing|editing) by /giu;
const LEAST_WORKS = 2;

const SPOKEN_TO = /\btold ([^.,;”"]{2,60})/gu;

/**
 * Wires that other papers print. Broadcasters and papers are told things as well, but it is the wires
 * that quote them ("told CNN"), so their names prove nothing about who signs.
 */
const WIRES: ReadonlySet<string> = new Set([
  'reuters',
  'ap',
  'the ap',
  'associated press',
  'the associated press',
  'afp',
  'agence france-presse',
  'dpa',
  'upi',
]);

/**
 * The agency whose people a credit names, where the credit itself does not say: that of the dateline
 * or byline; else, for a credit in the form of a wire, the one wire that the story's own people were
 * "told" things by name. null when the story does not tell, or names more than one.
 */
export function agencyOfCredit({ lines, found }: Desk, credit: string): string | null {
  const stated = found.dateline?.agency ?? null;
  if (stated !== null || !isWireCredit(credit)) return stated;
  const told = new Map<string, string>();
  for (const line of lines) {
    if (line.place !== 'body') continue;
    for (const [, listener = ''] of line.text.matchAll(SPOKEN_TO)) {
      const agency = startsWithAgency(listener);
      if (agency) told.set(agency.toLowerCase(), agency);
    }
  }
  const [only] = told;
  return told.size === 1 && only && WIRES.has(only[0]) ? only[1] : null;
}

const isWireCredit = (credit: string): boolean =>
  credit.includes('(') && (credit.match(WORK)?.length ?? 0) >= LEAST_WORKS;
