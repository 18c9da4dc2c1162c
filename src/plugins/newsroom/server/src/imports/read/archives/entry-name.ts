/**
 * The name of an archive's entry as a path that leads nowhere else: the archive may have been made
 * by anybody on any system. Nothing is ever written under it. null: nothing is left.
 */
export function cleanEntryName(name: string): string | null {
  const steps = name
    .replace(/\\/g, '/')
    // eslint-disable-next-line no-control-regex -- control characters are what is taken out
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .split('/')
    .filter((step) => step !== '' && step !== '.' && step !== '..');
  return steps.length === 0 ? null : steps.join('/');
}

/** Files that systems leave beside those that people mean. */
export function isHidden(name: string): boolean {
  return name.split('/').some((step) => step.startsWith('.') || step === '__MACOSX');
}

/** Files before folders, each in order of their names: what lists a folder's files stands beside it. */
export function inReadingOrder(one: string, other: string): number {
  const [here, there] = [one.split('/'), other.split('/')];
  for (let at = 0; ; at += 1) {
    const [left, right] = [here[at]!, there[at]!];
    const [leftIsFile, rightIsFile] = [at === here.length - 1, at === there.length - 1];
    if (leftIsFile !== rightIsFile) return leftIsFile ? -1 : 1;
    if (left !== right) return left < right ? -1 : 1;
    if (leftIsFile) return 0;
  }
}
