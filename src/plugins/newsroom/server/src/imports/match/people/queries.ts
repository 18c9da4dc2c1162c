import type { Query } from '../../../../../story/model';
import type { Near } from './near-names';

const about = (rule: string, quote: string, message: string): Query => ({
  rule,
  message,
  quote,
  paragraph: null,
});

export const severalFit = (name: string): Query =>
  about(
    'several-people-of-one-name',
    name,
    'Several people here are called so; the story was given to the first. Is it the right one?',
  );

export const namesakeFound = (name: string): Query =>
  about(
    'namesake-elsewhere',
    name,
    'Somebody of this name works for another organization here; a new person was made. Are they the same?',
  );

export const nearlyCalled = (name: string, near: readonly Near[]): Query =>
  about(
    'person-called-nearly-so',
    name,
    `A new person was made, though some here are called nearly so: ${near.map(sketch).join('; ')}. Are they the same?`,
  );

export const takenFor = (name: string, { entry, how }: Near): Query =>
  about(
    'person-taken-for-another',
    name,
    `Nobody here is called so; it was taken for ${entry.name} (${DIFFERENCES[how]}). Is it the same person?`,
  );

export const namedTooLong = (name: string): Query =>
  about(
    'name-too-long',
    `${name.slice(0, LONGEST_QUOTE)}…`,
    `No name has ${name.length} letters, so the story came without it. Is it a sentence, or a list that was not taken apart?`,
  );

const LONGEST_QUOTE = 120;
const MOST_NAMED = 5;

const DIFFERENCES: Record<Near['how'], string> = {
  writing: 'written otherwise',
  initials: 'initials or middle names',
  spelling: 'one letter of the family name',
  'given name': 'one letter of the given name',
  'e-mail': 'the same e-mail address',
};

const sketch = ({ entry, how }: Near) => `${entry.name} (${DIFFERENCES[how]})`;

/** Who may be meant, for a report. */
export const suggestions = (near: readonly Near[]): string[] =>
  near.slice(0, MOST_NAMED).map(({ entry }) => entry.name);
