import { Box, SearchForm, Searchbar, Tabs } from '@strapi/design-system';
import { useDeferredValue, useState } from 'react';
import type { ChangeEvent } from 'react';

import { PERSON_KINDS } from '../../../../shared/admin/people';
import type { PersonKind } from '../../../../shared/admin/people';
import { DeskPage } from '../../components/DeskPage';
import { useText } from '../../text';
import { PeopleTable } from './PeopleTable';

/** Everybody who signed or is credited, with what there is of each. */
export default function PeoplePage() {
  const text = useText();
  const [kind, setKind] = useState<PersonKind>('authors');
  const [search, setSearch] = useState('');
  const asked = useDeferredValue(search.trim());
  return (
    <DeskPage action="people.read" title={text('people.title')} subtitle={text('people.subtitle')}>
      <Tabs.Root value={kind} onValueChange={(value) => setKind(value as PersonKind)}>
        <Tabs.List aria-label={text('people.title')}>
          {PERSON_KINDS.map((one) => (
            <Tabs.Trigger key={one} value={one}>
              {text(`people.${one}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Box paddingTop={6} paddingBottom={6} maxWidth="40rem">
          <SearchForm>
            <Searchbar
              name="search"
              value={search}
              onChange={(event: ChangeEvent<HTMLInputElement>) => setSearch(event.target.value)}
              onClear={() => setSearch('')}
              clearLabel={text('options.clear')}
              placeholder={text('people.search')}
            >
              {text('people.search')}
            </Searchbar>
          </SearchForm>
        </Box>
        {PERSON_KINDS.map((one) => (
          // Its own ground is white, where the page's is grey.
          <Tabs.Content key={one} value={one} style={{ background: 'transparent' }}>
            <PeopleTable key={asked} kind={one} search={asked} />
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </DeskPage>
  );
}
