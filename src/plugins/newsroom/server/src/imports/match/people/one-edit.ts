/** Whether one letter was added, left out, changed, or changed places with the next. */
export function isOneEdit(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [rest, otherRest] = [one.slice(start), other.slice(start)];
  if (rest.length !== otherRest.length) {
    return rest.length > otherRest.length
      ? rest.slice(1) === otherRest
      : otherRest.slice(1) === rest;
  }
  if (rest.slice(1) === otherRest.slice(1)) return true;
  const swapped = `${rest[1] ?? ''}${rest[0]}${rest.slice(2)}`;
  return rest.length > 1 && swapped === otherRest;
}
