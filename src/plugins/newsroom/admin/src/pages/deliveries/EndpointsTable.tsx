import { Button, Flex, Td, Tr, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import type { DeliveryState, EndpointHealth } from '../../../../shared/admin/deliveries';
import { useGetDeliveryHealthQuery, useReplayParkedMutation } from '../../api/deliveries';
import { useReopenEndpointMutation } from '../../api/newsroom-settings';
import { DataTable } from '../../components/DataTable';
import { StateBadge } from '../../components/StateBadge';
import { Trouble } from '../../components/Trouble';
import { useMoment } from '../../components/use-moment';
import { useTell } from '../../components/use-tell';
import { useMay } from '../../may';
import { useNamed, useText } from '../../text';
import { answerOf } from './answer-of';
import { healthOf } from './health-of';

const LOOK_EVERY = 5_000;

const COLUMNS = [
  'deliveries.endpoint',
  'deliveries.health',
  'deliveries.last-success',
  'deliveries.last-failure',
  'deliveries.counts',
  'deliveries.acts',
] as const;

interface Props {
  /** Shows the messages of one receiver in one state. */
  onShow: (endpoint: string, state: DeliveryState) => void;
}

/** Every receiver with how it fares, and sending again what it has missed. */
export function EndpointsTable({ onShow }: Props) {
  const text = useText();
  const { data, error, isLoading, refetch } = useGetDeliveryHealthQuery(undefined, {
    refetchOnMountOrArgChange: true,
    pollingInterval: LOOK_EVERY,
  });
  if (isLoading) return <Page.Loading />;
  if (error || !data) return <Trouble error={error} onRetry={refetch} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <DataTable
        title={text('deliveries.endpoints')}
        empty={text('deliveries.no-endpoints')}
        columns={COLUMNS.map((id) => text(id))}
        rows={data.endpoints.map((endpoint) => (
          <EndpointLine key={endpoint.id} endpoint={endpoint} onShow={onShow} />
        ))}
      />
      {!data.sendsHere && (
        <Typography textColor="neutral700">{text('deliveries.sends-elsewhere')}</Typography>
      )}
    </Flex>
  );
}

function EndpointLine({ endpoint, onShow }: Props & { endpoint: EndpointHealth }) {
  const text = useText();
  const named = useNamed();
  const { formatNumber } = useIntl();
  const moment = useMoment();
  const { id, kind, origin, lastSuccess, lastFailure, counts, failuresInARow } = endpoint;
  const { state, since, tone } = healthOf(endpoint);
  const shown = (['waiting', 'parked'] as const).filter((one) => counts[one] > 0);
  return (
    <Tr>
      <Td>
        <Typography fontWeight="semiBold" tag="p">
          {id}
        </Typography>
        <Typography variant="pi" textColor="neutral600" tag="p">
          {`${named('endpoint-kind', kind)} · ${origin}`}
        </Typography>
      </Td>
      <Td>
        <StateBadge tone={tone}>{text(`health.${state}`)}</StateBadge>
        {since && (
          <Typography variant="pi" textColor="neutral700" tag="p">
            {text('deliveries.since', { date: moment(since) })}
          </Typography>
        )}
        {failuresInARow > 0 && (
          <Typography variant="pi" textColor="neutral700" tag="p">
            {text('deliveries.in-a-row', { count: failuresInARow })}
          </Typography>
        )}
      </Td>
      <Td>
        <Typography>{moment(lastSuccess) || text('deliveries.never')}</Typography>
      </Td>
      <Td>
        {lastFailure && (
          <>
            <Typography tag="p">{answerOf(lastFailure)}</Typography>
            <Typography variant="pi" textColor="neutral600" tag="p">
              {moment(lastFailure.at)}
            </Typography>
          </>
        )}
      </Td>
      <Td>
        <Flex gap={1} direction="column" alignItems="flex-start">
          {shown.map((one) => (
            <Button key={one} variant="ghost" size="S" onClick={() => onShow(id, one)}>
              {`${formatNumber(counts[one])} ${named('delivery', one)}`}
            </Button>
          ))}
          {shown.length === 0 && <Typography>{text('deliveries.nothing-waits')}</Typography>}
        </Flex>
      </Td>
      <Td>
        <EndpointActs endpoint={endpoint} />
      </Td>
    </Tr>
  );
}

function EndpointActs({ endpoint: { id, goneSince, counts } }: { endpoint: EndpointHealth }) {
  const text = useText();
  const may = useMay();
  const tell = useTell();
  const [replay, replaying] = useReplayParkedMutation();
  const [reopen, reopening] = useReopenEndpointMutation();

  const sendAgain = async () => {
    try {
      const { count } = await replay(id).unwrap();
      tell.done(text('deliveries.replayed', { count }));
    } catch (error) {
      tell.failed(error);
    }
  };
  const openAgain = async () => {
    try {
      await reopen(id).unwrap();
      tell.done(text('deliveries.reopened', { name: id }));
    } catch (error) {
      tell.failed(error);
    }
  };

  return (
    <Flex gap={2}>
      {goneSince !== null && may('settings.update') && (
        <Button size="S" variant="secondary" loading={reopening.isLoading} onClick={openAgain}>
          {text('deliveries.reopen')}
        </Button>
      )}
      {counts.parked > 0 && may('deliveries.replay') && (
        <Button
          size="S"
          variant="tertiary"
          startIcon={<ArrowClockwise />}
          loading={replaying.isLoading}
          onClick={sendAgain}
        >
          {text('deliveries.replay-parked', { count: counts.parked })}
        </Button>
      )}
    </Flex>
  );
}
