import { Box, Flex, Loader, Typography } from '@strapi/design-system';

import type { DeliveryRow } from '../../../shared/admin/deliveries';
import { useGetDeliveriesQuery } from '../api/deliveries';
import type { ArticleRef } from '../api/article-desk';
import { StateBadge } from '../components/StateBadge';
import { Trouble } from '../components/Trouble';
import { useMoment } from '../components/use-moment';
import { answerOf } from '../pages/deliveries/answer-of';
import { deliveryTone } from '../pages/deliveries/delivery-tone';
import { SendAgain } from '../pages/deliveries/SendAgain';
import { useNamed, useText } from '../text';

const MOST = 100;

/** What each receiver was told of this article last, and how it answered. */
export function ArticleDeliveries({ article }: { article: ArticleRef }) {
  const text = useText();
  const { data, error, isLoading, refetch } = useGetDeliveriesQuery(
    { article: article.documentId, locale: article.locale, page: 1, pageSize: MOST },
    { refetchOnMountOrArgChange: true },
  );
  if (isLoading) return <Loader small />;
  if (error) return <Trouble error={error} onRetry={refetch} />;
  const newest = newestOfEach(data?.rows ?? []);
  return (
    <Box width="100%" paddingTop={3} data-testid="article-deliveries">
      <Typography variant="sigma" textColor="neutral600" tag="h3">
        {text('channels.told')}
      </Typography>
      {newest.length === 0 && (
        <Typography variant="pi" textColor="neutral700" tag="p">
          {text('channels.told-nobody')}
        </Typography>
      )}
      <Box tag="ul">
        {newest.map((delivery) => (
          <ToldOf key={delivery.documentId} delivery={delivery} />
        ))}
      </Box>
    </Box>
  );
}

function ToldOf({ delivery }: { delivery: DeliveryRow }) {
  const named = useNamed();
  const moment = useMoment();
  const { endpoint, event, state, receipts, nextTryAt } = delivery;
  const last = receipts.at(-1);
  const answer = last ? `${answerOf(last)} · ${moment(last.at)}` : moment(nextTryAt);
  return (
    <Box tag="li" paddingTop={2}>
      <Flex gap={2} justifyContent="space-between">
        <Typography ellipsis>{endpoint}</Typography>
        <StateBadge tone={deliveryTone(delivery)}>{named('delivery', state)}</StateBadge>
      </Flex>
      <Typography variant="pi" textColor="neutral700" tag="p">
        {`${named('event', event)} · ${answer}`}
      </Typography>
      <SendAgain delivery={delivery} />
    </Box>
  );
}

/** They come the newest first. */
function newestOfEach(rows: readonly DeliveryRow[]): DeliveryRow[] {
  const newest = new Map<string, DeliveryRow>();
  for (const row of rows) if (!newest.has(row.endpoint)) newest.set(row.endpoint, row);
  return [...newest.values()];
}
