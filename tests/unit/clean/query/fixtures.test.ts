import { repairParagraphs } from '../../../../src/plugins/newsroom/story/clean/repair';
import { testFixtures } from '../repair/fixtures';

describe('queries', () => {
  testFixtures('query', (input) => {
    const { paragraphs, language } = JSON.parse(input);
    return repairParagraphs(paragraphs, { language }).queries;
  });
});
