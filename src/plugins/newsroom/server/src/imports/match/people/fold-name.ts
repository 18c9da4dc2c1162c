/** Letters that no decomposition takes apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * The words of a name without accents, capitals, hyphens and dots, given names first: "Smith, J.-P."
 * becomes `j p smith`. Two names with the same words may still be two people's.
 */
export function nameWords(name: string): string[] {
  const [family = '', given, ...more] = name.split(',');
  const inOrder = given !== undefined && more.length === 0 ? `${given} ${family}` : name;
  return inOrder
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter]!)
    .replace(/['’ʼ`´]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
