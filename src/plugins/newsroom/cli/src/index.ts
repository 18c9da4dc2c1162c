/** The `newsroom` command: gives the exit code of DESIGN §4. */
export async function main(_words: readonly string[]): Promise<number> {
  return 2;
}
