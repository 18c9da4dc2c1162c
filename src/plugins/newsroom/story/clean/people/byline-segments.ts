import { isAgency, startsWithAgency } from './agencies';
import { signedBy } from './byline-items';
import { dropAddresses } from './addresses';
import { isOrganization } from './organizations';
import { endsAsTitle } from './titles';

/** The parts of a byline between bars, dots and spaced dashes. */
export interface Segments {
  names: string;
  /** The organization that a part behind the names prints, or the agency a title begins with. */
  organization: string | null;
  agency: string | null;
  /** An organization, a newsroom title or an e-mail address stands beside the names. */
  isSigned: boolean;
  /** Parts that are none of these. */
  rest: string[];
}

const SEPARATOR = /\s*(?:[|•·●■►»]|\s[-–—/]{1,2}\s)\s*/u;

const trimEnds = (part: string): string => part.replace(/^[\s,;:]+|[\s,;:]+$/g, '');
const signerOf = (part: string): string | null =>
  signedBy(part) ?? (isOrganization(part) ? part : null);

const EMAIL = /[^\s@]@[^\s@]/;

/** "Jean Dupont avec AFP": the agency helped, its name is not the author's organization. */
const WITH_AGENCY = /^(.{2,200}?),?\s\(?(?:avec|con|com|mit|with)\s(\P{Ll}.{1,40}?)\)?$/u;

function cutHelper(names: string): { names: string; helper: string | null } {
  const [, before = '', helper = ''] = WITH_AGENCY.exec(names) ?? [];
  return isAgency(helper) ? { names: before, helper } : { names, helper: null };
}

export function readSegments(text: string): Segments {
  const named = dropAddresses(text);
  const [first = '', ...others] = named.split(SEPARATOR).map(trimEnds).filter(Boolean);
  const { names, helper } = cutHelper(first);
  const titles = others.filter(endsAsTitle);
  const signers = others.filter((part) => !titles.includes(part) && signerOf(part) !== null);
  const organization =
    signers.map(signerOf)[0] ?? titles.map(startsWithAgency).find((agency) => agency) ?? null;
  return {
    names,
    organization,
    agency: organization !== null && isAgency(organization) ? organization : helper,
    isSigned: titles.length + signers.length > 0 || EMAIL.test(text),
    rest: others.filter((part) => !titles.includes(part) && !signers.includes(part)),
  };
}
