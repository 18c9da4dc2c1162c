import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';

import type { PersonRow } from '../../../../shared/admin/people';
import { useMakeAuthorMutation } from '../../api/people';
import { useTell } from '../../components/use-tell';
import { useText } from '../../text';
import { AuthorPicker } from './AuthorPicker';

interface Props {
  contributor: PersonRow;
  onClose: () => void;
}

/** Gives a contributor a byline: as a new author, or as one who is there. */
export function MakeAuthorModal({ contributor, onClose }: Props) {
  const text = useText();
  const tell = useTell();
  const [author, setAuthor] = useState<string | null>(null);
  const [make, { isLoading }] = useMakeAuthorMutation();

  const confirm = async () => {
    try {
      const made = await make({ contributor: contributor.documentId, author }).unwrap();
      tell.done(text('make-author.done', { name: made.name }));
      onClose();
    } catch (error) {
      tell.failed(error);
    }
  };

  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content>
        <Modal.Header closeLabel={text('close')}>
          <Modal.Title>{text('make-author.title', { name: contributor.name })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{text('make-author.help')}</Typography>
            <AuthorPicker
              label={text('make-author.existing')}
              hint={text('make-author.existing-hint')}
              value={author}
              onChange={setAuthor}
            />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {text('close')}
          </Button>
          <Button loading={isLoading} onClick={confirm}>
            {text(author === null ? 'make-author.confirm' : 'make-author.link')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
