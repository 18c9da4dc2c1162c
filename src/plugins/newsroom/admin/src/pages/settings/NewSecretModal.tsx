import { Button, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';

import { useText } from '../../text';

interface Props {
  name: string;
  secret: string;
  onClose: () => void;
}

/** A secret that was made here: shown this once, then kept encrypted. */
export function NewSecretModal({ name, secret, onClose }: Props) {
  const text = useText();
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content>
        <Modal.Header closeLabel={text('close')}>
          <Modal.Title>{text('endpoint.new-secret', { name })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{text('endpoint.new-secret-help')}</Typography>
            <Field.Root name="secret">
              <Field.Label>{text('endpoint.secret')}</Field.Label>
              <TextInput value={secret} readOnly onFocus={(event) => event.target.select()} />
            </Field.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button onClick={onClose}>{text('endpoint.new-secret-kept')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
