import { Button, Flex, Link, Td, Tr, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';

import type { PersonKind, PersonRow } from '../../../../shared/admin/people';
import { entryPath } from '../../addresses';
import { useGetPeopleQuery } from '../../api/people';
import { DataTable } from '../../components/DataTable';
import { Trouble } from '../../components/Trouble';
import { useMay } from '../../may';
import { useText } from '../../text';
import { MakeAuthorModal } from './MakeAuthorModal';
import { MergeModal } from './MergeModal';
import { StoriesModal } from './StoriesModal';

const TYPES = { authors: 'author', contributors: 'contributor' } as const;

type Act = 'stories' | 'merge' | 'make-author';

/** One kind of people by name. */
export function PeopleTable({ kind, search }: { kind: PersonKind; search: string }) {
  const text = useText();
  const [page, setPage] = useState(1);
  const [open, setOpen] = useState<{ act: Act; person: PersonRow } | null>(null);
  const { data, error, isLoading, refetch } = useGetPeopleQuery(
    { kind, page, search },
    { refetchOnMountOrArgChange: true },
  );
  if (isLoading) return <Page.Loading />;
  if (error || !data) return <Trouble error={error} onRetry={refetch} />;
  const close = () => setOpen(null);
  const columns = [
    text('people.name'),
    text('people.organization'),
    ...(kind === 'authors' ? [text('people.bylines')] : []),
    text('people.credits'),
    text('deliveries.acts'),
  ];
  return (
    <>
      <DataTable
        title={text('people.found', { count: data.total })}
        empty={text(search ? 'people.none-found' : `people.no-${kind}`)}
        columns={columns}
        rows={data.rows.map((person) => (
          <PersonLine
            key={person.documentId}
            kind={kind}
            person={person}
            onOpen={(act) => setOpen({ act, person })}
          />
        ))}
        paging={data}
        onPage={setPage}
      />
      {open?.act === 'stories' && <StoriesModal kind={kind} person={open.person} onClose={close} />}
      {open?.act === 'merge' && <MergeModal goes={open.person} onClose={close} />}
      {open?.act === 'make-author' && <MakeAuthorModal contributor={open.person} onClose={close} />}
    </>
  );
}

interface LineProps {
  kind: PersonKind;
  person: PersonRow;
  onOpen: (act: Act) => void;
}

function PersonLine({ kind, person, onOpen }: LineProps) {
  const text = useText();
  const { formatNumber } = useIntl();
  const may = useMay();
  const { documentId, name, organization, aliases, bylines, credits, author } = person;
  const about = author
    ? text('people.is-author', { name: author.name })
    : aliases.length > 0
      ? text('people.also', { names: aliases.join(', ') })
      : '';
  return (
    <Tr>
      <Td>
        <Link tag={NavLink} to={entryPath(TYPES[kind], documentId)}>
          {name}
        </Link>
        {about && (
          <Typography variant="pi" textColor="neutral600" tag="p">
            {about}
          </Typography>
        )}
      </Td>
      <Td>
        <Typography>{organization ?? ''}</Typography>
      </Td>
      {kind === 'authors' && (
        <Td>
          <Typography>{formatNumber(bylines)}</Typography>
        </Td>
      )}
      <Td>
        <Typography>{formatNumber(credits)}</Typography>
      </Td>
      <Td>
        <Flex gap={2}>
          {bylines + credits > 0 && (
            <Button size="S" variant="tertiary" onClick={() => onOpen('stories')}>
              {text('people.stories')}
            </Button>
          )}
          {kind === 'authors' && may('people.merge') && (
            <Button size="S" variant="tertiary" onClick={() => onOpen('merge')}>
              {text('people.merge')}
            </Button>
          )}
          {kind === 'contributors' && !author && may('people.merge') && (
            <Button size="S" variant="tertiary" onClick={() => onOpen('make-author')}>
              {text('people.make-author')}
            </Button>
          )}
        </Flex>
      </Td>
    </Tr>
  );
}
