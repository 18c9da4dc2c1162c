const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that begin and end a line. What is in none of the lists flows on in it. */
export const BLOCK_ELEMENTS = names(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li ' +
    'main menu nav ol optgroup option p pre section select summary table tbody td tfoot th ' +
    'thead tr ul',
);

export const VOID_ELEMENTS = names(
  'area base basefont br col command embed frame hr img input keygen link meta param source ' +
    'track wbr',
);

/** Text of these is program, style or a fallback that no reader of the page sees. */
export const WITHOUT_TEXT = names('script style template noembed noframes xmp iframe');

/** Closing tags don't reach out of these: a stray `</p>` ends no table. */
export const SCOPES = names('table td th caption');

interface ImpliedEnd {
  /** Open elements that the tag ends … */
  ends: ReadonlySet<string>;
  /** … unless one of these stands between. */
  within: ReadonlySet<string>;
}

const IN_CELL = 'table td th caption';
const ITEMS: ImpliedEnd = { ends: names('li'), within: names(`ul ol menu dir ${IN_CELL}`) };
const TERMS: ImpliedEnd = { ends: names('dd dt'), within: names(`dl ${IN_CELL}`) };
const CELLS: ImpliedEnd = { ends: names('td th'), within: names('tr table') };
const ROW_GROUPS: ImpliedEnd = { ends: names('thead tbody tfoot'), within: names('table') };
const PARAGRAPH: ImpliedEnd = { ends: names('p'), within: names(`button object ${IN_CELL}`) };

/** Tags that people leave out, because HTML lets them: what an opening tag closes. */
const IMPLIED_ENDS: Readonly<Record<string, ImpliedEnd>> = {
  li: ITEMS,
  dd: TERMS,
  dt: TERMS,
  td: CELLS,
  th: CELLS,
  tr: { ends: names('tr'), within: names('table') },
  thead: ROW_GROUPS,
  tbody: ROW_GROUPS,
  tfoot: ROW_GROUPS,
  option: { ends: names('option'), within: names('select') },
  a: { ends: names('a'), within: names(IN_CELL) },
  body: { ends: names('head'), within: names('') },
};

export function impliedEndOf(tag: string): ImpliedEnd | null {
  if (Object.hasOwn(IMPLIED_ENDS, tag)) return IMPLIED_ENDS[tag] ?? null;
  return BLOCK_ELEMENTS.has(tag) ? PARAGRAPH : null;
}
