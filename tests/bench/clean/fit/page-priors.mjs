/**
 * What is known of a passage's features before any page was seen: the weights are pulled to these,
 * and features that too few pages show stay at them.
 */
const OWN = {
  'linked>=0.6': -1,
  'link-alone': -1,
  'label-and-link': -1,
  hidden: -1,
  'in:a': -1,
  'in:address': -1,
  'in:aside': -1,
  'in:figcaption': -1.5,
  'in:figure': -1.5,
  'in:footer': -1.5,
  'in:form': -1,
  'in:label': -1,
  'in:nav': -1.5,
  'near:article': 0.5,
  'near:body': 0.5,
  'within:article': 0.3,
  'within:body': 0.3,
  'is:headline': -3,
  'is:standfirst': -1,
  'stated:yes': 1.5,
  'stated:no': -0.5,
  'above-headline': -1,
};

/** Names that say what else an element may be. */
const OTHERS =
  'advert aside box byline caption comment dates embed footer hiddenish media navigation product promo quote related share signup standfirst tags title wall'.split(
    ' ',
  );
const NAMED = Object.fromEntries(
  OTHERS.flatMap((name) => [
    [`near:${name}`, -0.5],
    [`within:${name}`, -0.3],
  ]),
);

const CONTEXT = {
  'own>=-1.5': 0.3,
  'own>=1.5': 0.5,
  'own>=3': 0.5,
  'list:links': -2,
  'heading:leads': 1.5,
  'heading:bare': -0.5,
  bio: -1,
  repeated: -0.5,
  'under:comments': -1,
  'under:list': -1,
  'under:related': -1,
  'furniture:whole': -4,
  'furniture:start': -2.5,
  'furniture:within': -2.5,
  'wording:byline': -2.5,
  'wording:caption': -2.5,
  'wording:credit': -3,
  'wording:date': -2.5,
  'wording:related-label': -2.5,
};

const halved = (table) =>
  Object.fromEntries(Object.entries(table).map(([name, weight]) => [name, weight / 2]));

/** Looks count half where what is around a passage counts, too. */
export const PRIORS = {
  OWN_WEIGHTS: { ...OWN, ...NAMED },
  CONTEXT_WEIGHTS: { ...halved({ ...OWN, ...NAMED }), ...CONTEXT },
};

const FOR =
  /^(?:words|own|before|after|previous|next|home|alike)>=|^(?:near|within):(?:article|body)$|^in:main$|^stated:yes$|^heading:leads$|^list:prose$/;
const AGAINST =
  /^linked>=|^box-linked>=|^link-alone$|^label-and-link$|^hidden$|^in:(?:a|address|aside|figcaption|figure|footer|form|label|nav|details)$|^(?:near|within):|^(?:furniture|wording|under):|^list:link|^(?:bio|repeated|above-headline)$|^is:|^stated:no$/;

/** Signs that must make sense: more words never speak against a paragraph, a `nav` never for it. */
export function signOf(name) {
  if (FOR.test(name)) return 1;
  return AGAINST.test(name) ? -1 : 0;
}
