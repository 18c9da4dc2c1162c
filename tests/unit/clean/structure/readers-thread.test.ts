import {
  areThread,
  type ThreadLine,
} from '../../../../src/plugins/newsroom/story/clean/structure/likelihood/readers-thread';

const line = (text: string, isDate = false): ThreadLine => ({
  text,
  words: text.split(' ').length,
  isDate,
  endsSentence: text.endsWith('.'),
});
const post = (name: string, time: string) => [
  line(name),
  line(`May 3, 2024 at ${time}`, true),
  line('What was said then is not what was done in the years behind it.'),
];
const PROSE = line('The council met on Monday and put the question off until the autumn.');
const threadIn = (lines: ThreadLine[]) => areThread(lines).map(Number).join('');

describe('a thread of readers’ posts', () => {
  it('is names and stamps with a time, with prose between them', () => {
    const lines = [PROSE, ...post('Ann', '9:01'), ...post('bob_r', '9:14'), ...post('Cy', '10:20')];
    expect(threadIn(lines)).toBe('0111111111');
  });

  it('begins with the third post: two stamps may be the story’s own', () => {
    const lines = [PROSE, ...post('Ann', '9:01'), ...post('bob_r', '9:14')];
    expect(threadIn(lines)).toBe('0000000');
  });

  it('is not a chronicle, whose stamps are days', () => {
    const day = (stamp: string) => [line(stamp, true), PROSE];
    const lines = [...day('May 3, 2024'), ...day('May 9, 2024'), ...day('June 1, 2024')];
    expect(threadIn(lines)).toBe('000000');
  });

  it('is not times between which nothing is said', () => {
    const stamp = (time: string) => [line('Platform 2'), line(`May 3, 2024 at ${time}`, true)];
    const lines = [...stamp('9:01'), ...stamp('9:11'), ...stamp('9:21')];
    expect(threadIn(lines)).toBe('000000');
  });

  it('ends where posts are too far apart', () => {
    const story = Array.from({ length: 20 }, () => PROSE);
    const lines = [
      ...post('Ann', '9:01'),
      ...post('bob_r', '9:14'),
      ...story,
      ...post('Cy', '10:20'),
    ];
    expect(threadIn(lines)).not.toContain('1');
  });
});
