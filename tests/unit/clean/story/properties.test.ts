import fc from 'fast-check';

import { clean } from '../../../../src/plugins/newsroom/story/clean';
import { plainTextPost } from '../../../../src/plugins/newsroom/story/read';
import { checkNothingSilent, checkSettled } from './invariants';
import { processorTime } from '../processor-time';

const prose = fc.constantFrom(
  'The harbour office said on Monday that the quay would be dry again by the end of next week.',
  '“We saved the beans, but we lost the sacks,” said Gregor Vance, who runs the larger of the two.',
  'Two boats that had tried to leave came back within the hour, and the outer gate stayed shut.',
  'Nobody was hurt. The damage was put at four million crowns, most of it in the cold store.',
  'The council will meet again on Thursday to hear from the engineers and from the shop keepers.',
);
const short = fc.constantFrom('A long winter ahead', 'What the engineers found', 'The bill');
const furniture = fc.constantFrom(
  'Share',
  'Facebook',
  'ADVERTISEMENT',
  'Read more: Ferry stuck again off Skelling',
  'Sign up for our newsletter',
  'Photo: Maren Holt',
  'Tags: bridges, winter',
  '© 2024 Alder Bay Gazette. All rights reserved.',
  'Related articles',
  'Old lighthouse to get a new lamp',
  'Most Read',
  'Leave a Reply',
  '12 June 2022',
  'By Clara Voss',
  '• cheaper tickets for pupils',
  '1',
);
const anything = fc.string({ maxLength: 60 });
const textOf = (line: fc.Arbitrary<string>) =>
  fc
    .tuple(short, fc.array(fc.tuple(line, fc.constantFrom('\n', '\n\n')), { maxLength: 24 }))
    .map(([headline, lines]) => `${headline}\n\n${lines.map((pair) => pair.join('')).join('')}`);

describe('whatever the text', () => {
  it('every word of it is in the story or in what was removed', () => {
    const line = fc.oneof(prose, short, furniture, anything);
    fc.assert(
      fc.property(textOf(line), (text) => {
        checkNothingSilent(text, clean(plainTextPost(text)));
      }),
      { numRuns: 100 },
    );
  });

  it('a story cleaned again stays as it is', () => {
    const line = fc.oneof({ weight: 3, arbitrary: prose }, short, furniture);
    fc.assert(
      fc.property(textOf(line), (text) => checkSettled(clean(plainTextPost(text)))),
      { numRuns: 100 },
    );
  });

  it('a line of five megabytes takes its time and no more', () => {
    const line = 'a word, and “another one” said nobody – '.repeat(125_000);
    const spent = processorTime(() => clean(plainTextPost(`Headline of the day\n\n${line}`)));
    expect(spent).toBeLessThan(20_000);
  });
});
