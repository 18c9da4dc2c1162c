import { Button, Flex, Modal } from '@strapi/design-system';
import { useState } from 'react';

import type { SavedEndpointView } from '../../../../shared/admin/newsroom-settings';
import type { EndpointSettings, EndpointView } from '../../../../shared/settings';
import { useCreateEndpointMutation, useUpdateEndpointMutation } from '../../api/newsroom-settings';
import { Trouble } from '../../components/Trouble';
import { useText } from '../../text';
import { EndpointFields } from './EndpointFields';
import { refusalOf } from './refusal-of';

interface Props {
  /** null for a new one. */
  endpoint: EndpointView | null;
  locales: string[];
  keepsSecrets: boolean;
  onClose: () => void;
  onSaved: (saved: SavedEndpointView) => void;
}

const NEW: EndpointSettings = { id: '', kind: 'webhook', url: '', enabled: true };

/** Makes a receiver, or changes one. A secret goes in and never comes out. */
export function EndpointModal({ endpoint, locales, keepsSecrets, onClose, onSaved }: Props) {
  const text = useText();
  const [draft, setDraft] = useState<EndpointSettings>(endpoint ? settingsOf(endpoint) : NEW);
  const [create, creating] = useCreateEndpointMutation();
  const [update, updating] = useUpdateEndpointMutation();
  const error = creating.error ?? updating.error;

  const save = async () => {
    const result = await (endpoint ? update(draft) : create(draft));
    if (!('data' in result) || !result.data) return;
    onSaved(result.data);
    onClose();
  };

  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content>
        <Modal.Header closeLabel={text('close')}>
          <Modal.Title>
            {endpoint ? text('endpoint.edit-title', { name: endpoint.id }) : text('endpoint.add')}
          </Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {error && <Trouble error={error} />}
            <EndpointFields
              draft={draft}
              isNew={endpoint === null}
              secretCount={endpoint?.secretCount ?? 0}
              locales={locales}
              keepsSecrets={keepsSecrets}
              refusal={refusalOf(error)}
              onChange={setDraft}
            />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {text('close')}
          </Button>
          <Button loading={creating.isLoading || updating.isLoading} onClick={save}>
            {text('settings.save')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Without what only the view tells; what this form does not show goes back as it came. */
function settingsOf(endpoint: EndpointView): EndpointSettings {
  const { from: _from, secretCount: _count, goneSince: _gone, ...settings } = endpoint;
  return settings;
}
