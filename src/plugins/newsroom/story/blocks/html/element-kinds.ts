/** Elements that begin and end a paragraph. What is in none of the lists flows on in the line. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li ' +
    'main menu nav ol optgroup option p pre section select summary table tbody td tfoot th ' +
    'thead tr ul'
  ).split(' '),
);
