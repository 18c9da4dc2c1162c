/** One line for whoever watches; standard output is kept for results. */
export function log(message: string): void {
  process.stderr.write(`${message}\n`);
}
