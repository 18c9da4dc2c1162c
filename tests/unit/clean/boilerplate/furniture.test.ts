import {
  furnitureOf,
  isRelatedLabel,
} from '../../../../src/plugins/newsroom/story/clean/boilerplate';
import {
  headlinePromo,
  labelledPromo,
} from '../../../../src/plugins/newsroom/story/clean/related/promo';
import { isCaption } from '../../../../src/plugins/newsroom/story/clean/structure/caption';
import { shapeOf } from '../../../../src/plugins/newsroom/story/clean/structure/shape';

const words = (line: string): number => shapeOf(line).words;

describe('furniture', () => {
  it.each([
    ['Share this:', 'share-bar'],
    ['FacebookTwitterPinterestEmail', 'share-bar'],
    ['Related posts (3)', 'related-heading'],
    ['Das könnte Sie auch interessieren', 'related-heading'],
    ['À lire aussi', 'related-heading'],
    ['اقرأ أيضا', 'related-heading'],
    ['best of the web (1)', 'list-heading'],
    ['20 thoughts on “A story”', 'comments'],
    ['Leave a Reply', 'comments'],
    ['Comment on this story', 'comments'],
    ['Next Post', 'neighbour-post'],
    ['Artículo anterior', 'neighbour-post'],
    ['Your email address will not be shown. Required fields are marked *', 'comment-form'],
    ['Sign up for the Morning Tide and get it every day.', 'sign-up'],
    ['This website uses cookies to remember you.', 'cookie-note'],
    ['TODOS LOS DERECHOS RESERVADOS', 'copyright'],
    ['Terms and Conditions', 'copyright'],
    ['By posting you agree to our terms and conditions.', 'copyright'],
    ['© 2024 Alder Bay Gazette', 'copyright'],
    ['News | Sport | Culture | Contact us', 'navigation'],
    ['Back to Main Menu', 'navigation'],
    ['More', 'read-more'],
    ['— —', 'fragment'],
  ])('%s is known', (line, rule) => {
    expect(furnitureOf(line, words(line))?.rule).toBe(rule);
  });

  it.each([
    'Back to Marina! It is her boat, so why may she not sail it?',
    'Back to the nets',
    'more',
    'The council will share the bill with the Port Trust, the mayor said.',
    'What the engineers found',
    'One reason was the widely varying terms and conditions of the shares, the ministry said.',
    'He said more people had signed up than there were seats, and that none would be sent home.',
  ])('%s is not', (line) => {
    expect(furnitureOf(line, words(line))).toBeNull();
  });
});

describe('captions', () => {
  it.each([
    'The old ferry leaves Alder Bay. (Photo by Clara Voss)',
    'Image credit: Maren Holt',
    'The pier in winter. REUTERS/Clara Voss',
    'Maren Holt/Getty Images',
  ])('%s is one', (line) => expect(isCaption(line, words(line))).toBe(true));

  it.each([
    '“We received a letter,” said a spokeswoman when she was asked by Reuters.',
    'The picture of the town changed within a year.',
  ])('%s is none', (line) => expect(isCaption(line, words(line))).toBe(false));
});

describe('promos', () => {
  it('are told by their label', () => {
    expect(labelledPromo('READ MORE: Ferry stuck again', 5)?.headline).toBe('Ferry stuck again');
    expect(labelledPromo('The mayor said: no more tolls', 6)).toBeNull();
    expect(isRelatedLabel('Lesen Sie auch')).toBe(true);
  });

  it('are told from sub-headings by running over two sentences', () => {
    const promo = 'The ferry is running late again. Here is the timetable';
    expect(headlinePromo(promo, shapeOf(promo))?.headline).toBe(promo);
    const heading = 'What the engineers of St. Ives found';
    expect(headlinePromo(heading, shapeOf(heading))).toBeNull();
  });
});
