const names = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Elements that flow inside a line; everything else, also unknown custom elements, ends one. */
export const INLINE = names(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q
   rp rt ruby s samp small span strike strong sub sup time tt u var wbr`,
);

export const VOID = names(
  `area base basefont br col command embed frame hr img input keygen link meta param source track
   wbr`,
);

/** Nothing in these is shown to a reader as text of the page. */
export const UNSHOWN = names(
  `audio button canvas datalist dialog embed frame frameset head iframe input link map math meta
   noembed noframes noscript object optgroup option param script select source style svg template
   textarea title track video`,
);

/** An opening tag of the key closes an open element of the value, as in HTML's own algorithm. */
export const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['a', names('a')],
  ['li', names('li p')],
  ['dd', names('dd dt p')],
  ['dt', names('dd dt p')],
  ['option', names('option')],
  ['tr', names('tr td th p')],
  ['td', names('td th p')],
  ['th', names('td th p')],
  ['tbody', names('thead tbody tfoot tr td th p')],
  ['tfoot', names('thead tbody tr td th p')],
  ['body', names('head')],
  ...`address article aside blockquote center details div dl fieldset figcaption figure footer form
      h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul`
    .split(/\s+/)
    .map((name) => [name, names('p')] as const),
]);

/** A closing tag of these is looked for no further up than the nearest of these containers. */
export const SCOPE_ENDS = names('table td th ul ol dl blockquote article section main body html');
