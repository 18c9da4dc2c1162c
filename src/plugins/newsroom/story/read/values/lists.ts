/** The entries of a list in one text: parted by commas, or by `separators`; quotation marks hold one together. */
export function splitList(text: string, separators = ','): string[] {
  const entries: string[] = [];
  let entry = '';
  let isQuoted = false;
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (!isQuoted && separators.includes(letter)) {
      entries.push(entry);
      entry = '';
    } else entry += letter;
  }
  const names = [...entries, entry].map((name) => name.trim()).filter((name) => name !== '');
  return [...new Set(names)];
}
