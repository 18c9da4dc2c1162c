/** `--name value` of a command line. */
export function optionOf(args, name, standard) {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? standard : args[at + 1];
}
