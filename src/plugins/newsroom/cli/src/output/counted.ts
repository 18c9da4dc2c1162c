const english = new Intl.NumberFormat('en');

/** A number with its noun: `1 line`, `1,204 lines`. */
export function counted(count: number, noun: string): string {
  return `${english.format(count)} ${noun}${count === 1 ? '' : 's'}`;
}
