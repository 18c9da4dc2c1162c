/**
 * Strapi's logger and whatever else prints to standard output prints to standard error from now on.
 * A LineWriter that was made before keeps the way to standard output.
 */
export function sendLogsToStandardError(): void {
  process.stdout.write = process.stderr.write.bind(process.stderr);
}
