import {
  rejoinWrappedLines,
  repairLine,
  repairParagraphs,
} from '../../../../src/plugins/newsroom/story/clean/repair';
import { testFixtures } from './fixtures';

describe('a line', () => {
  testFixtures('repair/lines', (input) =>
    JSON.parse(input).map((line: string) => repairLine(line)),
  );
});

describe('paragraphs of a body', () => {
  testFixtures('repair/paragraphs', (input) => {
    const { paragraphs, language } = JSON.parse(input);
    return repairParagraphs(paragraphs, { language });
  });
});

describe('wrapped lines', () => {
  testFixtures('repair/wrapped', (input) => rejoinWrappedLines(input.trimEnd().split('\n')));
});
