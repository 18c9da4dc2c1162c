/** The names of `--types event,recipe`, which may be given again. */
export function typesNamed(name: string, before: readonly string[]): string[] {
  const names = name.split(',').map((one) => one.trim());
  return [...before, ...names.filter((one) => one !== '')];
}
