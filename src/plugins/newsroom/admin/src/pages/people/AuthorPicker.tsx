import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useState } from 'react';
import type { ChangeEvent } from 'react';

import { useGetPeopleQuery } from '../../api/people';
import { useText } from '../../text';

interface Props {
  label: string;
  hint?: string;
  /** Not offered: oneself. */
  except?: string;
  value: string | null;
  onChange: (documentId: string | null) => void;
}

/** Finds an author by a part of the name. */
export function AuthorPicker({ label, hint, except, value, onChange }: Props) {
  const text = useText();
  const [search, setSearch] = useState('');
  const { data, isFetching } = useGetPeopleQuery({ kind: 'authors', page: 1, search });
  const found = (data?.rows ?? []).filter(({ documentId }) => documentId !== except);
  return (
    <Field.Root name="author" hint={hint}>
      <Field.Label>{label}</Field.Label>
      <Combobox
        value={value ?? ''}
        loading={isFetching}
        placeholder={text('people.search')}
        clearLabel={text('options.clear')}
        noOptionsMessage={() => text('people.none-found')}
        onInputChange={(event: ChangeEvent<HTMLInputElement>) => setSearch(event.target.value)}
        onClear={() => onChange(null)}
        onChange={(documentId) => onChange(documentId || null)}
      >
        {found.map(({ documentId, name, organization, bylines }) => (
          <ComboboxOption key={documentId} value={documentId} textValue={name}>
            {`${[name, organization].filter(Boolean).join(', ')} (${bylines})`}
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Hint />
    </Field.Root>
  );
}
