import {
  Combobox,
  ComboboxOption,
  SingleSelect,
  SingleSelectOption,
  Td,
  Tr,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import type { ChangeEvent } from 'react';

import type {
  DeskChoices,
  PeopleRule,
  Settled,
  UnmatchedName,
} from '../../../../shared/admin/import-desk';
import { useGetPeopleQuery } from '../../api/people';
import { DataTable } from '../../components/DataTable';
import { useNamed, useText } from '../../text';
import type { MessageId } from '../../text';

interface Props {
  /** Of the newest dry run. */
  unmatched: readonly UnmatchedName[];
  choices: DeskChoices;
  onChange: (choices: DeskChoices) => void;
}

type Who = 'new' | Settled['kind'];

const SHOWN = 100;
const WHO: ReadonlyArray<{ who: Who; label: MessageId }> = [
  { who: 'new', label: 'bylines.new' },
  { who: 'author', label: 'bylines.author' },
  { who: 'desk', label: 'bylines.desk' },
  { who: 'skip', label: 'bylines.skip' },
];

/** Names that nobody here has: for each, somebody new, somebody who is there, the desk, or nobody. */
export function BylineMapping({ unmatched, choices, onChange }: Props) {
  const text = useText();
  const lines = linesOf(unmatched, choices.people);
  if (lines.length === 0) return null;
  const settle = (byline: string, settled: Settled | null) => {
    const others = choices.people.filter((rule) => rule.byline !== byline);
    onChange({ ...choices, people: settled ? [...others, { byline, settled }] : others });
  };
  return (
    <DataTable
      title={text('bylines.title', { count: lines.length })}
      columns={[text('people.name'), text('bylines.posts'), text('bylines.who')]}
      rows={lines.slice(0, SHOWN).map((line) => (
        <NameLine
          key={`${line.kind}:${line.name}`}
          line={line}
          settled={choices.people.find(({ byline }) => byline === line.name)?.settled ?? null}
          hasDesk={choices.defaultAuthor !== null}
          onSettle={(settled) => settle(line.name, settled)}
        />
      ))}
    />
  );
}

interface LineProps {
  line: UnmatchedName;
  settled: Settled | null;
  /** The desk has a name only where the options give it one. */
  hasDesk: boolean;
  onSettle: (settled: Settled | null) => void;
}

function NameLine({ line, settled, hasDesk, onSettle }: LineProps) {
  const text = useText();
  const named = useNamed();
  const { name, organization, kind, posts, suggestions } = line;
  const [who, setWho] = useState<Who>(settled?.kind ?? 'new');
  const choose = (next: Who) => {
    setWho(next);
    if (next === 'desk' || next === 'skip') onSettle({ kind: next });
    else if (next === 'author' && suggestions[0])
      onSettle({ kind: 'author', names: [suggestions[0]] });
    else onSettle(null);
  };
  return (
    <Tr>
      <Td>
        <Typography tag="p">{[name, organization].filter(Boolean).join(', ')}</Typography>
        <Typography variant="pi" textColor="neutral600" tag="p">
          {named('unmatched', kind)}
        </Typography>
      </Td>
      <Td>
        <Typography>{posts > 0 ? posts : ''}</Typography>
      </Td>
      <Td style={{ whiteSpace: 'normal' }}>
        <SingleSelect
          size="S"
          aria-label={text('bylines.who-is', { name })}
          value={who}
          onChange={(next) => choose(next as Who)}
        >
          {WHO.filter(({ who: one }) => one !== 'desk' || hasDesk).map(({ who: one, label }) => (
            <SingleSelectOption key={one} value={one}>
              {text(label)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        {who === 'author' && (
          <AuthorName
            name={name}
            suggestions={suggestions}
            value={settled?.kind === 'author' ? (settled.names[0] ?? '') : ''}
            onChange={(chosen) => onSettle(chosen ? { kind: 'author', names: [chosen] } : null)}
          />
        )}
      </Td>
    </Tr>
  );
}

/** A name: of somebody whom the names resemble, of any author, or of somebody who is new. */
function AuthorName({
  name,
  suggestions,
  value,
  onChange,
}: {
  name: string;
  suggestions: readonly string[];
  value: string;
  onChange: (name: string) => void;
}) {
  const text = useText();
  const [search, setSearch] = useState('');
  const { data } = useGetPeopleQuery({ kind: 'authors', page: 1, search });
  const found = (data?.rows ?? []).map((author) => author.name);
  const names = [...new Set([...(value ? [value] : []), ...suggestions, ...found])];
  return (
    <Combobox
      size="S"
      aria-label={text('bylines.is', { name })}
      placeholder={text('people.search')}
      clearLabel={text('options.clear')}
      value={value}
      creatable
      createMessage={(typed: string) => text('bylines.create', { name: typed })}
      onCreateOption={(typed?: string) => onChange(typed ?? '')}
      onInputChange={(event: ChangeEvent<HTMLInputElement>) => setSearch(event.target.value)}
      onClear={() => onChange('')}
      onChange={(chosen) => onChange(chosen ?? '')}
    >
      {names.map((one) => (
        <ComboboxOption key={one} value={one}>
          {one}
        </ComboboxOption>
      ))}
    </Combobox>
  );
}

/** What was settled before stays in sight: a dry run that knows it does not name it again. */
function linesOf(
  unmatched: readonly UnmatchedName[],
  people: readonly PeopleRule[],
): UnmatchedName[] {
  const open = new Set(unmatched.map(({ name }) => name));
  const settled = people
    .filter(({ byline }) => !open.has(byline))
    .map(({ byline }): UnmatchedName => ({
      kind: 'author',
      name: byline,
      organization: null,
      posts: 0,
      suggestions: [],
    }));
  return [...settled, ...unmatched];
}
