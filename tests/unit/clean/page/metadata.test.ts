import {
  jsonLdObjects,
  storyObject,
  textValue,
} from '../../../../src/plugins/newsroom/story/clean/page/metadata/json-ld';
import { publishedDate } from '../../../../src/plugins/newsroom/story/clean/page/metadata/printed-date';
import { readAuthors } from '../../../../src/plugins/newsroom/story/clean/page/metadata/stated-authors';

describe('JSON-LD', () => {
  it('is read from graphs and lists, and past a block that is broken', () => {
    const blocks = [
      '{"broken": ',
      '[{"@type":"WebPage"},{"@graph":[{"@type":"NewsArticle","headline":"Lamp"}]}]',
    ];
    expect(textValue(storyObject(jsonLdObjects(blocks))?.['headline'])).toBe('Lamp');
  });

  it('is read with line breaks inside its strings and a comment around it', () => {
    const blocks = ['<!-- {"@type":["NewsArticle"],"headline":"The\nlamp"} -->'];
    expect(textValue(storyObject(jsonLdObjects(blocks))?.['headline'])).toBe('The lamp');
  });
});

describe('a field for an author', () => {
  it.each([
    ['Ann Lee', ['Ann Lee']],
    ['By Ann Lee', ['Ann Lee']],
    ['ANN LEE and Bob Ray', ['Ann Lee', 'Bob Ray']],
    ['Ann Lee MS, RD', ['Ann Lee']],
    ['Ann Lee | alee@courier.example', ['Ann Lee']],
    ['Cora Dunn as told to Ann Lee', ['Ann Lee']],
    ['Photography by Dora Finch', []],
    ['https://courier.example/people/ann-lee', []],
    ['ann-lee', []],
  ])('%s', (field, names) => {
    expect(readAuthors(field).map(({ name }) => name)).toEqual(names);
  });
});

describe('the date of a page', () => {
  const stated = (...values: string[]) => values.map((value) => ({ value, printed: null }));

  it('is given in the clock of the newsroom where the page knows it', () => {
    const dates = stated('2024-03-06T01:15:00Z', '2024-03-05T20:15:00-05:00');
    expect(publishedDate(dates, [], [], null)).toBe('2024-03-05T20:15:00-05:00');
  });

  it('is that of the address when nothing else tells it', () => {
    expect(publishedDate([], [], [], 'https://courier.example/2024/3/5/lamp/')).toBe('2024-03-05');
    expect(publishedDate([], [], [], 'https://courier.example/2024/13/45/lamp/')).toBeNull();
  });
});
