import { CITIES } from './cities';
import { REGIONS } from './regions';

function readTable(table: string): ReadonlySet<string> {
  return new Set(
    table
      .split(/[;\n]/)
      .map((form) => form.trim())
      .filter(Boolean),
  );
}

const CITY_FORMS = readTable(CITIES);
const REGION_FORMS = readTable(REGIONS);

function lookupForm(place: string): string {
  return place
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘]/g, "'")
    .replace(/\./g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

export function isKnownCity(place: string): boolean {
  return CITY_FORMS.has(lookupForm(place));
}

/** A country, state or province. */
export function isKnownRegion(place: string): boolean {
  return REGION_FORMS.has(lookupForm(place));
}

/** "Paris", "France", "ABHA, Saudi Arabia", "London/New York": every part but the first city is known. */
export function isKnownPlace(place: string): boolean {
  const parts = place.split(/\s*[,/]\s*/).filter(Boolean);
  const [first = '', ...others] = parts;
  const isCity = (part: string): boolean => isKnownCity(part) || isKnownRegion(part);
  return others.length > 0 ? others.every(isCity) : isCity(first);
}
