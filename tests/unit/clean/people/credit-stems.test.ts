import fc from 'fast-check';

import { matchesOf } from '../../../../src/plugins/newsroom/story/clean/language/matches';
import {
  CREDIT_VERB,
  CREDIT_VERB_STEM,
  ROLE_OPENING,
  ROLE_OPENING_STEM,
} from '../../../../src/plugins/newsroom/story/clean/people/credit-phrases';

/** A pattern without what looks around: every text it is made of can be written down. */
function withoutAssertions(source: string): RegExp {
  let plain = '';
  let at = 0;
  while (at < source.length) {
    if (/^\(\?<?[=!]/.test(source.slice(at))) at = endOfGroup(source, at);
    else {
      const [part] = /^(?:\\.|[^\\])/u.exec(source.slice(at))!;
      plain += part;
      at += part.length;
    }
  }
  return new RegExp(`^(?:${plain.replaceAll('(?<place>', '(')})$`, 'u');
}

function endOfGroup(source: string, from: number): number {
  let depth = 0;
  let isClass = false;
  for (let at = from; at < source.length; at += 1) {
    const char = source[at];
    if (char === '\\') at += 1;
    else if (isClass) isClass = char !== ']';
    else if (char === '[') isClass = true;
    else if (char === '(') depth += 1;
    else if (char === ')' && (depth -= 1) === 0) return at + 1;
  }
  throw new Error(`no end of the group at ${from}`);
}

const written = (pattern: RegExp) => fc.stringMatching(withoutAssertions(pattern.source));

describe('the cheap question before the search of a credit', () => {
  it('is answered with yes by every opening of a list', () => {
    let openings = 0;
    fc.assert(
      fc.property(written(ROLE_OPENING), (opening) => {
        const line = `${opening.trim()} ada marsh`;
        if (matchesOf(line, ROLE_OPENING)[0]?.index !== 0) return;
        openings += 1;
        expect(line).toMatch(ROLE_OPENING_STEM);
      }),
      { numRuns: 3_000 },
    );
    expect(openings).toBeGreaterThan(1_000);
  });

  it('is answered with yes by every sentence of credit', () => {
    let sentences = 0;
    fc.assert(
      fc.property(written(CREDIT_VERB), (verb) => {
        const line = `ada marsh${verb}`;
        if (matchesOf(line, CREDIT_VERB).length === 0) return;
        sentences += 1;
        expect(line).toMatch(CREDIT_VERB_STEM);
      }),
      { numRuns: 3_000 },
    );
    expect(sentences).toBeGreaterThan(1_000);
  });

  it('is answered with no by prose', () => {
    for (const line of [
      'the river rose again on monday',
      'with the tide out, the boats lay still',
      'heavy rain contributed to the delay',
      'neighbours helped each other',
    ]) {
      expect(line).not.toMatch(ROLE_OPENING_STEM);
      expect(line).not.toMatch(CREDIT_VERB_STEM);
    }
  });
});
