import { Flex } from '@strapi/design-system';
import { useState } from 'react';

import { DeskPage } from '../../components/DeskPage';
import { useText } from '../../text';
import { EndpointsTable } from './EndpointsTable';
import { OutboxTable } from './OutboxTable';
import type { OutboxView } from './OutboxTable';

/** Who is told of the newsroom's stories, how they fare, and every message with its answers. */
export default function DeliveriesPage() {
  const text = useText();
  const [view, setView] = useState<OutboxView>({ page: 1, state: '', endpoint: '', event: '' });
  return (
    <DeskPage
      action="deliveries.read"
      title={text('deliveries.title')}
      subtitle={text('deliveries.subtitle')}
    >
      <Flex direction="column" alignItems="stretch" gap={8}>
        <EndpointsTable
          onShow={(endpoint, state) => setView({ page: 1, event: '', endpoint, state })}
        />
        <OutboxTable view={view} onView={setView} />
      </Flex>
    </DeskPage>
  );
}
