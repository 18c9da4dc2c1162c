import { clean } from '../../../../src/plugins/newsroom/story/clean';
import { LINE_FURNITURE_RULES } from '../../../../src/plugins/newsroom/story/clean/boilerplate';
import { QUERY_RULES } from '../../../../src/plugins/newsroom/story/clean/query';
import { LINE_RULES, PARAGRAPH_RULES } from '../../../../src/plugins/newsroom/story/clean/repair';
import {
  CLEAN_RULES,
  readRuleProfile,
  type RuleFamily,
  type Verdict,
} from '../../../../src/plugins/newsroom/story/clean/rules';
import { OF_SITE } from '../../../../src/plugins/newsroom/story/clean/site/furniture-on-site';
import type { Story } from '../../../../src/plugins/newsroom/story/model';
import { legacyPost, plainTextPost } from '../../../../src/plugins/newsroom/story/read';

const namesOf = (family: RuleFamily): string[] =>
  CLEAN_RULES.filter((rule) => rule.family === family).map(({ name }) => name);

const TEXT = `Harbour opens again after the storm

The harbour of Nordhaven opened again on Monday after four days of storms, the port authority said.

Fish &amp; chips were sold on the quay before noon , and nobody complained about the price.

The crews of two tugs worked through the night to clear the entrance, which had been blocked by a barge since Thursday.

Share on Facebook

Ferries to the islands will sail from Tuesday, and the first freighters are expected at night, the authority said.

It was the longest closure since the winter of 1997, when ice kept ships in port for nine days and the town ran out of coal.

“We were lucky that nobody was hurt,” the harbour master said. She thanked the volunteers who had brought food to the crews.`;

const withRule = (name: string, verdict: Verdict): Story =>
  clean(plainTextPost(TEXT), { rules: readRuleProfile({ rules: { [name]: verdict } }) });

const askedBy = (name: string, story: Story) => story.queries.filter(({ rule }) => rule === name);

describe('the table of rules', () => {
  it('names each rule once', () => {
    const names = CLEAN_RULES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('holds the rules of every family, and no others', () => {
    const named = (rules: ReadonlyArray<{ name: string }>) => rules.map(({ name }) => name).sort();
    const prose = new Set([...named(PARAGRAPH_RULES), 'unbalanced-quotation']);
    expect(namesOf('line').sort()).toEqual(named(LINE_RULES));
    expect(namesOf('prose').sort()).toEqual([...prose].sort());
    expect(namesOf('query').sort()).toEqual(named(QUERY_RULES).filter((name) => !prose.has(name)));
    expect(namesOf('furniture').sort()).toEqual([...LINE_FURNITURE_RULES, OF_SITE.rule].sort());
  });
});

describe.each([
  ['html-entity', '&amp;', 'Fish & chips'],
  ['space-before-punctuation', 'noon , and', 'noon, and'],
])('the rule %s', (name, damage, mended) => {
  it('runs by itself', () => {
    const story = clean(plainTextPost(TEXT));
    expect(story.text).not.toContain(damage);
    expect(story.repairs.map(({ rule }) => rule)).toContain(name);
  });

  it('asks, and changes nothing', () => {
    const story = withRule(name, 'ask');
    expect(story.text).toContain(damage);
    expect(story.text).not.toContain(mended);
    expect(askedBy(name, story)).toHaveLength(1);
    expect(story.text.split('\n\n')[askedBy(name, story)[0]!.paragraph!]).toContain(damage);
  });

  it('rests', () => {
    const story = withRule(name, 'off');
    expect(story.text).toContain(damage);
    expect(askedBy(name, story)).toEqual([]);
    expect(story.repairs.filter(({ rule }) => rule === name)).toEqual([]);
  });
});

describe('a rule for furniture', () => {
  const line = 'Share on Facebook';

  it('takes its line out by itself', () => {
    const story = clean(plainTextPost(TEXT));
    expect(story.text).not.toContain(line);
    expect(story.removed).toContainEqual(
      expect.objectContaining({ rule: 'share-bar', text: line, became: null }),
    );
  });

  it('leaves it and asks', () => {
    const story = withRule('share-bar', 'ask');
    expect(story.text.split('\n\n')).toContain(line);
    expect(story.removed.filter(({ text }) => text === line)).toEqual([]);
    expect(askedBy('share-bar', story)).toEqual([
      expect.objectContaining({ quote: line, paragraph: story.text.split('\n\n').indexOf(line) }),
    ]);
  });

  it('leaves it in silence', () => {
    const story = withRule('share-bar', 'off');
    expect(story.text.split('\n\n')).toContain(line);
    expect(askedBy('share-bar', story)).toEqual([]);
  });

  it('does the same in a record’s HTML', () => {
    const body = TEXT.split('\n\n')
      .map((text) => `<p>${text}</p>`)
      .join('');
    const post = legacyPost({ format: 'wxr', body, bodyFormat: 'html', raw: body });
    const asked = clean(post, { rules: readRuleProfile({ rules: { 'share-bar': 'ask' } }) });
    expect(clean(post).text).not.toContain(line);
    expect(asked.text.split('\n\n')).toContain(line);
    expect(askedBy('share-bar', asked)).toHaveLength(1);
  });

  it('is the same when it is cleaned again with the same profile', () => {
    const rules = readRuleProfile({ rules: { 'share-bar': 'ask', 'typed-dash': 'off' } });
    const once = clean(plainTextPost(TEXT), { rules });
    const again = clean(plainTextPost(`${once.headline}\n\n${once.text}`), { rules });
    expect(again.text).toBe(once.text);
  });
});

describe('a query', () => {
  const text = `${TEXT}\n\nThe mayor thanked the the crews of both tugs for all that they had done during the night.`;
  const queriesWith = (rules: Record<string, Verdict>) =>
    clean(plainTextPost(text), { rules: readRuleProfile({ rules }) }).queries.map(
      ({ rule }) => rule,
    );

  it('is asked unless it is off', () => {
    expect(queriesWith({})).toContain('missing-words');
    expect(queriesWith({ 'missing-words': 'off' })).not.toContain('missing-words');
  });
});

describe('a profile', () => {
  it('says from which confidence on changes are made', () => {
    const nothing = clean(plainTextPost(TEXT), { rules: readRuleProfile({ runFrom: 'certain' }) });
    expect(nothing).toEqual(clean(plainTextPost(TEXT)));
  });

  it.each([
    ['no object', 7],
    ['a key that nobody knows', { verdicts: {} }],
    ['a confidence that there is not', { runFrom: 'sure' }],
    ['a rule that there is not', { rules: { 'typed-dashes': 'off' } }],
    ['a rule that every object has', { rules: { toString: 'off' } }],
    ['a verdict that there is not', { rules: { 'typed-dash': 'maybe' } }],
    ['rules in a list', { rules: ['typed-dash'] }],
  ])('is refused: %s', (_, given) => {
    expect(() => readRuleProfile(given)).toThrow(
      expect.objectContaining({ code: 'NEWSROOM_RULE_PROFILE_INVALID' }),
    );
  });
});
