import { main } from '../../../src/plugins/newsroom/cli/src';
import { exitCodeFor } from '../../../src/plugins/newsroom/cli/src/exit-codes';

describe('the words of the command', () => {
  let standardError: string;
  let standardOutput: string;

  beforeEach(() => {
    standardError = '';
    standardOutput = '';
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
      standardError += String(text);
      return true;
    });
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      standardOutput += String(text);
      return true;
    });
  });

  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['nothing', []],
    ['an unknown command', ['polish']],
    ['clean without a file', ['clean']],
    ['import without a file', ['import']],
    ['an option without its value', ['import', 'a.txt', '--run']],
    ['an unknown option', ['import', 'a.txt', '--force']],
    ['render without a slug', ['render', 'rss']],
    ['an unknown channel', ['render', 'telex', 'a-story']],
    ['an unknown format', ['clean', '--format', 'papyrus', 'a.txt']],
  ])('%s is wrong usage, told on standard error', async (_, words) => {
    expect(await main(words)).toBe(2);
    expect(standardError).not.toBe('');
    expect(standardOutput).toBe('');
  });

  it.each([[['--help']], [['import', '--help']], [['--version']]])(
    '%j is no error',
    async (words) => {
      expect(await main(words)).toBe(0);
      expect(standardOutput).not.toBe('');
      expect(standardError).toBe('');
    },
  );
});

describe('exit codes', () => {
  it.each([
    ['NEWSROOM_INPUT_EMPTY', 1],
    ['NEWSROOM_NOT_FOUND', 1],
    ['NEWSROOM_TIMEZONE_UNKNOWN', 2],
    ['NEWSROOM_DATABASE_UNUSABLE', 3],
    ['NEWSROOM_NOT_BUILT', 3],
  ] as const)('%s ends with %i', (code, exit) => expect(exitCodeFor(code)).toBe(exit));
});
