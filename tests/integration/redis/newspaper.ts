const PLACES = ['Milbury', 'Hale', 'Norsund', 'Vestby', 'Arnhall'];
const PEOPLE = ['Ada Norling', 'Bo Berg', 'Eva Oslund', 'Nils Falk', 'Ruth Stern', 'Olga Vale'];
const TOPICS = ['Harbour', 'Schools', 'Trains'];
const SENTENCES = [
  'The council voted on Tuesday to keep the matter open until the figures for the year are known.',
  'The work is to be paid for out of the fund that every household has filled since the flood.',
  'A spokeswoman for the harbour said that the first part would be finished before the ice comes.',
  'Three of the eleven members did not vote, and one of them left the hall before the end.',
];

const pick = (list: readonly string[], number: number) => list[number % list.length]!;

/** A post of a made-up newspaper; the same number gives the same. */
export const post = (number: number) => ({
  id: number + 1,
  title: `${pick(PLACES, number)} counts its boats, report ${number}`,
  creator: pick(PEOPLE, number),
  category: pick(TOPICS, number),
  tags: [pick(PLACES, number), pick(PLACES, number + 1)],
});

/** Its body, with what a copy desk has to take out, and links to others of the same site. */
export const html = (number: number): string =>
  [
    `<p>${pick(PLACES, number).toUpperCase()} (Northern Wire) - ${pick(SENTENCES, number)}</p>`,
    ...[1, 2, 3, 4].map(
      (step) => `<p>${pick(SENTENCES, number + step)} That was on day ${number}, part ${step}.</p>`,
    ),
    `<p>See <a href="https://old.example/${number + 2}/">the next report</a>, too.</p>`,
    `<p>${pick(PEOPLE, number + 1)} of Reuters contributed to this report.</p>`,
    '<p>Share this: Facebook Twitter</p>',
  ].join('\n');
