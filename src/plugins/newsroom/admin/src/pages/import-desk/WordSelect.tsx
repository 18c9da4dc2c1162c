import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import type { WordChoice } from '../../../../shared/admin/import-desk';
import { useNamed, useText } from '../../text';

interface Props {
  choice: WordChoice;
  /** The server's: a word that this page has no name for stands for itself. */
  words: readonly string[];
  value: string;
  onChange: (word: string) => void;
}

/** One of some ways to do it, and what the chosen one means. */
export function WordSelect({ choice, words, value, onChange }: Props) {
  const text = useText();
  const named = useNamed();
  return (
    <Field.Root name={choice} hint={named(`${choice}-hint`, value)}>
      <Field.Label>{text(`options.${choice}`)}</Field.Label>
      <SingleSelect value={value} onChange={(next) => onChange(String(next))}>
        {words.map((word) => (
          <SingleSelectOption key={word} value={word}>
            {named(choice, word)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
}
