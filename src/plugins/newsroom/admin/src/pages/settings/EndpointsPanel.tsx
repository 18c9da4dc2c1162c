import { Button, Dialog, Flex, Td, Tr, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { SavedEndpointView } from '../../../../shared/admin/newsroom-settings';
import type { EndpointView } from '../../../../shared/settings';
import { useRemoveEndpointMutation, useRotateSecretMutation } from '../../api/newsroom-settings';
import { DataTable } from '../../components/DataTable';
import { StateBadge } from '../../components/StateBadge';
import { useTell } from '../../components/use-tell';
import { useMay } from '../../may';
import { useNamed, useText } from '../../text';
import { EndpointModal } from './EndpointModal';
import { NewSecretModal } from './NewSecretModal';

interface Props {
  endpoints: EndpointView[];
  locales: string[];
  keepsSecrets: boolean;
}

const COLUMNS = [
  'deliveries.endpoint',
  'endpoint.url',
  'endpoint.secret',
  'deliveries.state',
  'deliveries.acts',
] as const;

/** Whose secret is ours to make: others are keys and tokens that the receiver gave. */
const signs = ({ kind, style }: EndpointView) =>
  kind === 'webhook' || (kind === 'purge' && (style ?? 'signed') === 'signed');

/** Receivers: those of the configuration to look at, those of the admin to change. */
export function EndpointsPanel({ endpoints, locales, keepsSecrets }: Props) {
  const text = useText();
  const may = useMay();
  const [edited, setEdited] = useState<EndpointView | 'new' | null>(null);
  const [saved, setSaved] = useState<SavedEndpointView | null>(null);
  return (
    <>
      <DataTable
        title={text('settings.endpoints')}
        filters={
          may('settings.update') && (
            <Button variant="secondary" startIcon={<Plus />} onClick={() => setEdited('new')}>
              {text('endpoint.add')}
            </Button>
          )
        }
        empty={text('settings.no-endpoints')}
        columns={COLUMNS.map((id) => text(id))}
        rows={endpoints.map((endpoint) => (
          <EndpointLine
            key={endpoint.id}
            endpoint={endpoint}
            onEdit={() => setEdited(endpoint)}
            onSaved={setSaved}
          />
        ))}
      />
      {edited && (
        <EndpointModal
          endpoint={edited === 'new' ? null : edited}
          locales={locales}
          keepsSecrets={keepsSecrets}
          onClose={() => setEdited(null)}
          onSaved={setSaved}
        />
      )}
      {saved?.newSecret && (
        <NewSecretModal
          name={saved.endpoint.id}
          secret={saved.newSecret}
          onClose={() => setSaved(null)}
        />
      )}
    </>
  );
}

interface LineProps {
  endpoint: EndpointView;
  onEdit: () => void;
  onSaved: (saved: SavedEndpointView) => void;
}

function EndpointLine({ endpoint, onEdit, onSaved }: LineProps) {
  const text = useText();
  const named = useNamed();
  const { id, kind, url, enabled, from, secretCount, secretsFrom } = endpoint;
  return (
    <Tr>
      <Td>
        <Typography fontWeight="semiBold" tag="p">
          {id}
        </Typography>
        <Typography variant="pi" textColor="neutral600" tag="p">
          {named('endpoint-kind', kind)}
        </Typography>
      </Td>
      <Td style={{ maxWidth: '30rem', whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
        <Typography>{url}</Typography>
      </Td>
      <Td>
        <Typography tag="p">
          {secretCount > 0
            ? text('endpoint.secret-set', { count: secretCount })
            : text('endpoint.secret-none')}
        </Typography>
        {secretsFrom && (
          <Typography variant="pi" textColor="neutral600" tag="p">
            {secretsFrom}
          </Typography>
        )}
      </Td>
      <Td>
        <StateBadge tone={enabled ? 'success' : 'neutral'}>
          {text(enabled ? 'endpoint.on' : 'endpoint.off')}
        </StateBadge>
      </Td>
      <Td>
        {from === 'config' ? (
          <Typography variant="pi" textColor="neutral600">
            {text('endpoint.from-config')}
          </Typography>
        ) : (
          <EndpointActs endpoint={endpoint} onEdit={onEdit} onSaved={onSaved} />
        )}
      </Td>
    </Tr>
  );
}

function EndpointActs({ endpoint, onEdit, onSaved }: LineProps) {
  const text = useText();
  const tell = useTell();
  const may = useMay();
  const [rotate] = useRotateSecretMutation();
  const [remove] = useRemoveEndpointMutation();
  if (!may('settings.update')) return null;
  const { id } = endpoint;
  const act = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      tell.failed(error);
    }
  };
  return (
    <Flex gap={2}>
      <Button size="S" variant="tertiary" onClick={onEdit}>
        {text('endpoint.edit')}
      </Button>
      {signs(endpoint) && (
        <Dialog.Root>
          <Dialog.Trigger>
            <Button size="S" variant="tertiary">
              {text('endpoint.rotate')}
            </Button>
          </Dialog.Trigger>
          <ConfirmDialog
            title={text('endpoint.rotate-title')}
            onConfirm={() => act(async () => onSaved(await rotate(id).unwrap()))}
          >
            {text('endpoint.rotate-help')}
          </ConfirmDialog>
        </Dialog.Root>
      )}
      <Dialog.Root>
        <Dialog.Trigger>
          <Button size="S" variant="danger-light">
            {text('endpoint.remove')}
          </Button>
        </Dialog.Trigger>
        <ConfirmDialog
          title={text('endpoint.remove-title')}
          onConfirm={() => act(() => remove(id).unwrap())}
        >
          {text('endpoint.remove-help')}
        </ConfirmDialog>
      </Dialog.Root>
    </Flex>
  );
}
