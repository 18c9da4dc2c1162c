import type { Desk } from '../desk';
import { startsWithAgency } from '../people';

/** The form in which wires sign: in brackets, work by work. */
const WIRE_CREDIT = /\((?:additional )?(?:reporting|writing|editing) by /iu;
/** A wire names itself where it was spoken to; no other agency would be named there. */
const SPOKEN_TO = /\btold ([^.,;”"]{2,60})/gu;

/**
 * The agency whose people a credit names, where the credit itself does not say: that of the dateline
 * or byline; else, for a credit in the form of a wire, the agency that the story's own people were
 * "told" things by name. null when the story does not tell.
 */
export function agencyOfCredit({ lines, found }: Desk, credit: string): string | null {
  const stated = found.dateline?.agency ?? null;
  if (stated !== null || !WIRE_CREDIT.test(credit)) return stated;
  for (const line of lines) {
    if (line.place !== 'body') continue;
    for (const [, listener = ''] of line.text.matchAll(SPOKEN_TO)) {
      const agency = startsWithAgency(listener);
      if (agency) return agency;
    }
  }
  return null;
}
