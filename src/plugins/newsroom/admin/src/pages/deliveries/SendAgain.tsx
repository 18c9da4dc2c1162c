import { Button } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';

import type { DeliveryRow } from '../../../../shared/admin/deliveries';
import { useReplayDeliveryMutation } from '../../api/deliveries';
import { useTell } from '../../components/use-tell';
import { useMay } from '../../may';
import { useText } from '../../text';

/** Nothing for who may not, for a receiver that was removed, or for what is on its way anyway. */
export function SendAgain({ delivery }: { delivery: DeliveryRow }) {
  const text = useText();
  const tell = useTell();
  const may = useMay();
  const [replay, { isLoading }] = useReplayDeliveryMutation();
  const { documentId, kind, state, tries } = delivery;
  const isUnderWay = state === 'waiting' && tries === 0;
  if (kind === null || isUnderWay || !may('deliveries.replay')) return null;

  const send = async () => {
    try {
      await replay(documentId).unwrap();
      tell.done(text('deliveries.replayed', { count: 1 }));
    } catch (error) {
      tell.failed(error);
    }
  };
  return (
    <Button
      size="S"
      variant="tertiary"
      startIcon={<ArrowClockwise />}
      loading={isLoading}
      onClick={send}
    >
      {text('deliveries.send-again')}
    </Button>
  );
}
