import { Button, Flex, Link, Td, Tr, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';

import { DELIVERY_STATES } from '../../../../shared/admin/deliveries';
import type { DeliveryRow, DeliveryState } from '../../../../shared/admin/deliveries';
import { EVENTS } from '../../../../shared/settings';
import type { EventName } from '../../../../shared/settings';
import { articlePath } from '../../addresses';
import { useGetDeliveriesQuery, useGetDeliveryHealthQuery } from '../../api/deliveries';
import { Choice } from '../../components/Choice';
import { DataTable } from '../../components/DataTable';
import { StateBadge } from '../../components/StateBadge';
import { Trouble } from '../../components/Trouble';
import { useMoment } from '../../components/use-moment';
import { useNamed, useText } from '../../text';
import { answerOf } from './answer-of';
import { deliveryTone } from './delivery-tone';
import { ReceiptsModal } from './ReceiptsModal';
import { SendAgain } from './SendAgain';

export interface OutboxView {
  page: number;
  state: DeliveryState | '';
  endpoint: string;
  event: EventName | '';
}

interface Props {
  view: OutboxView;
  onView: (view: OutboxView) => void;
}

const LOOK_EVERY = 5_000;

const COLUMNS = [
  'deliveries.state',
  'deliveries.what',
  'deliveries.to',
  'deliveries.next-try',
  'deliveries.last-answer',
  'deliveries.acts',
] as const;

/** The outbox, the newest first. */
export function OutboxTable({ view, onView }: Props) {
  const text = useText();
  const [shown, setShown] = useState<DeliveryRow | null>(null);
  const { data, error, isLoading, refetch } = useGetDeliveriesQuery(view, {
    refetchOnMountOrArgChange: true,
    pollingInterval: LOOK_EVERY,
  });
  if (isLoading) return <Page.Loading />;
  if (error || !data) return <Trouble error={error} onRetry={refetch} />;
  const isFiltered = Boolean(view.state || view.endpoint || view.event);
  return (
    <>
      <DataTable
        title={text('deliveries.outbox')}
        filters={<Filters view={view} onView={onView} />}
        empty={text(isFiltered ? 'deliveries.none-found' : 'deliveries.none')}
        columns={COLUMNS.map((id) => text(id))}
        rows={data.rows.map((delivery) => (
          <DeliveryLine
            key={delivery.documentId}
            delivery={delivery}
            onReceipts={() => setShown(delivery)}
          />
        ))}
        paging={data}
        onPage={(page) => onView({ ...view, page })}
      />
      {shown && <ReceiptsModal delivery={shown} onClose={() => setShown(null)} />}
    </>
  );
}

function Filters({ view, onView }: Props) {
  const text = useText();
  const named = useNamed();
  const { data } = useGetDeliveryHealthQuery();
  return (
    <>
      <Choice
        label={text('deliveries.state')}
        all={text('deliveries.all-states')}
        value={view.state}
        options={DELIVERY_STATES.map((value) => ({ value, label: named('delivery', value) }))}
        onChange={(state) => onView({ ...view, page: 1, state })}
      />
      <Choice
        label={text('deliveries.endpoint')}
        all={text('deliveries.all-endpoints')}
        value={view.endpoint}
        options={(data?.endpoints ?? []).map(({ id }) => ({ value: id, label: id }))}
        onChange={(endpoint) => onView({ ...view, page: 1, endpoint })}
      />
      <Choice
        label={text('deliveries.event')}
        all={text('deliveries.all-events')}
        value={view.event}
        options={EVENTS.map((value) => ({ value, label: named('event', value) }))}
        onChange={(event) => onView({ ...view, page: 1, event })}
      />
    </>
  );
}

function DeliveryLine({ delivery, onReceipts }: { delivery: DeliveryRow; onReceipts: () => void }) {
  const text = useText();
  const named = useNamed();
  const moment = useMoment();
  const { state, headline, event, endpoint, kind, nextTryAt, receipts, tries } = delivery;
  const { articleDocumentId } = delivery;
  const last = receipts.at(-1);
  return (
    <Tr>
      <Td>
        <StateBadge tone={deliveryTone(delivery)}>{named('delivery', state)}</StateBadge>
      </Td>
      <Td style={{ maxWidth: '36rem', whiteSpace: 'normal' }}>
        {headline === null || articleDocumentId === null ? (
          <Typography tag="p">
            {text(articleDocumentId === null ? 'deliveries.no-article' : 'deliveries.article-gone')}
          </Typography>
        ) : (
          <Link tag={NavLink} to={articlePath(articleDocumentId)}>
            {headline || text('preview.no-headline')}
          </Link>
        )}
        <Typography variant="pi" textColor="neutral600" tag="p">
          {`${named('event', event)} · ${moment(delivery.createdAt)}`}
        </Typography>
      </Td>
      <Td>
        <Typography tag="p">{endpoint}</Typography>
        <Typography variant="pi" textColor="neutral600" tag="p">
          {kind === null ? text('deliveries.removed') : named('endpoint-kind', kind)}
        </Typography>
      </Td>
      <Td>
        <Typography>{moment(nextTryAt)}</Typography>
      </Td>
      <Td>
        {last && <Typography tag="p">{answerOf(last)}</Typography>}
        {tries > 0 && (
          <Typography variant="pi" textColor="neutral600" tag="p">
            {text('deliveries.tries', { count: tries })}
          </Typography>
        )}
      </Td>
      <Td>
        <Flex gap={2}>
          {receipts.length > 0 && (
            <Button size="S" variant="tertiary" onClick={onReceipts}>
              {text('deliveries.receipts')}
            </Button>
          )}
          <SendAgain delivery={delivery} />
        </Flex>
      </Td>
    </Tr>
  );
}
