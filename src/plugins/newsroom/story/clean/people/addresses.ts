/** Removes e-mail addresses (also masked ones) and @handles. */
export function dropAddresses(text: string): string {
  if (!text.includes('@') && !text.includes('[')) return text.trim();
  return text
    .replace(
      /[(<[]?(?:mailto:)?[^\s@()<>[\]]{1,64}@[^\s@()<>[\]]{1,100}\.[^\s@()<>[\],]{2,20}[)>\]]?/g,
      ' ',
    )
    .replace(/\[email\s?protected\]/gi, ' ')
    .replace(/[(<[]?(?<![\p{L}\d])@[\w.]{2,40}[)>\]]?/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
