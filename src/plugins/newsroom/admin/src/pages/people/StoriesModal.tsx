import { Button, Loader, Modal } from '@strapi/design-system';
import { useState } from 'react';

import type { PersonKind, PersonRow } from '../../../../shared/admin/people';
import { useGetPersonStoriesQuery } from '../../api/people';
import { Pager } from '../../components/Pager';
import { Trouble } from '../../components/Trouble';
import { useText } from '../../text';
import { StoryList } from './StoryList';

interface Props {
  kind: PersonKind;
  person: PersonRow;
  onClose: () => void;
}

/** What somebody wrote or is credited in, the newest first. */
export function StoriesModal({ kind, person, onClose }: Props) {
  const text = useText();
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useGetPersonStoriesQuery({ kind, id: person.documentId, page });
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content>
        <Modal.Header closeLabel={text('close')}>
          <Modal.Title>{text('people.stories-of', { name: person.name })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {error && <Trouble error={error} onRetry={refetch} />}
          {!data && !error && <Loader />}
          {data && <StoryList stories={data.rows} />}
          {data && <Pager {...data} onPage={setPage} />}
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {text('close')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
