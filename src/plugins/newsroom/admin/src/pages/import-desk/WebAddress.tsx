import { Button, Field, Flex, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import type { ChangeEvent, FormEvent } from 'react';

import { useText } from '../../text';

interface Props {
  onAddress: (url: string) => void;
  isBusy: boolean;
}

/** The server fetches the page, past a guard against addresses of its own network. */
export function WebAddress({ onAddress, isBusy }: Props) {
  const text = useText();
  const [url, setUrl] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAddress(url.trim());
  };
  return (
    <form onSubmit={submit}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Field.Root name="address" hint={text('intake.address-hint')}>
          <Field.Label>{text('intake.address-label')}</Field.Label>
          <TextInput
            type="url"
            placeholder="https://"
            value={url}
            onChange={(event: ChangeEvent<HTMLInputElement>) => setUrl(event.target.value)}
          />
          <Field.Hint />
        </Field.Root>
        <Flex justifyContent="flex-end">
          <Button type="submit" disabled={!/^https?:\/\/\S+$/.test(url.trim())} loading={isBusy}>
            {text('intake.look')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}
