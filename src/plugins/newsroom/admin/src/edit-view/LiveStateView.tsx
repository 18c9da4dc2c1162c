import { Badge, Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import type { AdminAction } from '../../../shared/admin/actions';
import type { LiveChange, LiveState } from '../../../shared/admin/article-desk';
import { useChangeLiveMutation, useGetLiveQuery } from '../api/article-desk';
import { Trouble } from '../components/Trouble';
import { useTell } from '../components/use-tell';
import { useMay } from '../may';
import { useNamed, useText } from '../text';
import { LiveChangeModal } from './LiveChangeModal';
import { countOwnChange } from './two-editors/seen-drafts';
import { useEditedLocale } from './use-draft-text';

type Act = LiveChange['act'];

/** When each act makes sense, and what it asks of a role. */
const ACTS: ReadonlyArray<{ act: Act; action: AdminAction; isFor: (state: LiveState) => boolean }> =
  [
    { act: 'correct', action: 'live.correct', isFor: ({ isPublished }) => isPublished },
    { act: 'embargo', action: 'live.embargo', isFor: ({ pubStatus }) => pubStatus === 'usable' },
    {
      act: 'withhold',
      action: 'live.withhold',
      isFor: ({ pubStatus }) => pubStatus === 'usable',
    },
    { act: 'release', action: 'live.withhold', isFor: isHeldBack },
    { act: 'cancel', action: 'live.cancel', isFor: ({ pubStatus }) => pubStatus !== 'canceled' },
  ];

/** What holds at once for the live story. Nothing here publishes the draft. */
export default function LiveStateView({ documentId }: { documentId: string }) {
  const text = useText();
  const named = useNamed();
  const tell = useTell();
  const may = useMay();
  const { formatDate } = useIntl();
  const locale = useEditedLocale();
  const { data: state, error, isLoading, refetch } = useGetLiveQuery({ documentId, locale });
  const [change, { isLoading: isChanging }] = useChangeLiveMutation();
  const [asking, setAsking] = useState<Act | null>(null);
  if (isLoading) return <Loader small />;
  if (error || !state) return <Trouble error={error} onRetry={refetch} />;

  const make = async (made: LiveChange) => {
    try {
      await change({ documentId, locale, change: made }).unwrap();
      // It moves the date of the draft, too, which the form would put back.
      if (made.act === 'correct') countOwnChange({ documentId, locale });
      setAsking(null);
      tell.done(text(`live.${made.act}.done`));
    } catch (failure) {
      tell.failed(failure);
    }
  };
  const acts = ACTS.filter(({ action, isFor }) => isFor(state) && may(action));
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" data-testid="live-state">
      <Flex gap={2} wrap="wrap">
        <Badge variant={state.pubStatus === 'usable' ? 'success' : 'danger'}>
          {named('pubStatus', state.pubStatus)}
        </Badge>
        {state.embargoUntil && isAhead(state.embargoUntil) && (
          <Badge backgroundColor="warning200" textColor="neutral800">
            {named('pubStatus', 'embargoed')}
          </Badge>
        )}
        {state.historical && <Badge>{named('pubStatus', 'historical')}</Badge>}
        {!state.isPublished && <Badge>{named('pubStatus', 'unpublished')}</Badge>}
      </Flex>
      {state.embargoUntil && isAhead(state.embargoUntil) && (
        <Typography variant="pi">
          {text('live.until', {
            date: formatDate(state.embargoUntil, { dateStyle: 'medium', timeStyle: 'short' }),
          })}
        </Typography>
      )}
      {state.reason && (
        <Typography variant="pi" textColor="neutral700">
          {text('live.reason', { reason: state.reason })}
        </Typography>
      )}
      {state.corrections.length > 0 && (
        <Box tag="ul">
          {state.corrections.map(({ kind, text: words }, index) => (
            <Box tag="li" key={index} paddingBottom={1}>
              <Typography variant="pi" fontWeight="semiBold">
                {named('correction', kind)}
              </Typography>{' '}
              <Typography variant="pi">{words}</Typography>
            </Box>
          ))}
        </Box>
      )}
      <Flex gap={2} wrap="wrap">
        {acts.map(({ act }) => (
          <Button
            key={act}
            size="S"
            variant={act === 'cancel' ? 'danger-light' : 'tertiary'}
            loading={isChanging && asking === act}
            onClick={() => (act === 'release' ? make({ act }) : setAsking(act))}
          >
            {text(`live.${act}`)}
          </Button>
        ))}
      </Flex>
      {asking && asking !== 'release' && (
        <LiveChangeModal
          act={asking}
          isBusy={isChanging}
          onChange={make}
          onClose={() => setAsking(null)}
        />
      )}
    </Flex>
  );
}

function isHeldBack({ pubStatus, embargoUntil }: LiveState): boolean {
  return pubStatus !== 'usable' || (embargoUntil !== null && isAhead(embargoUntil));
}

const isAhead = (date: string) => Date.parse(date) > Date.now();
