import { inCommon } from './compare-texts';

/**
 * Two changes of one list, such as the blocks of a text, put together: what only one side has changed
 * comes from that side. Neighbours count as one place, so that nothing is put together that was not
 * read together.
 *
 * @returns null where both have changed the same place, and not alike
 */
export function mergeLists<Item>(lists: {
  base: readonly Item[];
  mine: readonly Item[];
  theirs: readonly Item[];
}): Item[] | null {
  const { base, mine, theirs } = lists;
  const [inBase, inMine, inTheirs] = [base, mine, theirs].map(asTexts) as [Texts, Texts, Texts];
  const ofMine = new Map(inCommon(inBase, inMine));
  const ofTheirs = new Map(inCommon(inBase, inTheirs));
  const merged: Item[] = [];
  let from = { base: 0, mine: 0, theirs: 0 };
  for (let index = 0; index <= base.length; index += 1) {
    const isEnd = index === base.length;
    const at = {
      base: index,
      mine: isEnd ? mine.length : ofMine.get(index),
      theirs: isEnd ? theirs.length : ofTheirs.get(index),
    };
    if (at.mine === undefined || at.theirs === undefined) continue;
    const place = chosen({
      base: inBase.slice(from.base, at.base),
      mine: inMine.slice(from.mine, at.mine),
      theirs: inTheirs.slice(from.theirs, at.theirs),
    });
    if (place === null) return null;
    merged.push(...lists[place].slice(from[place], at[place]));
    if (!isEnd) merged.push(base[index]!);
    from = { base: index + 1, mine: at.mine + 1, theirs: at.theirs + 1 };
  }
  return merged;
}

type Texts = string[];

const asTexts = (list: readonly unknown[]): Texts => list.map((item) => JSON.stringify(item));

/** From which side a place comes that has changed; null where the two are at odds. */
function chosen(place: { base: Texts; mine: Texts; theirs: Texts }): 'mine' | 'theirs' | null {
  const text = (list: Texts) => list.join('\n');
  const [base, mine, theirs] = [text(place.base), text(place.mine), text(place.theirs)];
  const counts = [place.base, place.mine, place.theirs].map((list) => list.length);
  if (mine === base && counts[0] === counts[1]) return 'theirs';
  if ((theirs === base && counts[0] === counts[2]) || mine === theirs) return 'mine';
  return null;
}
