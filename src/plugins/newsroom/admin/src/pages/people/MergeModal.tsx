import { Box, Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';

import type { MergePlan, PersonRow } from '../../../../shared/admin/people';
import { useMergeAuthorsMutation, usePlanMergeQuery } from '../../api/people';
import { Trouble } from '../../components/Trouble';
import { useTell } from '../../components/use-tell';
import { useNamed, useText } from '../../text';
import { AuthorPicker } from './AuthorPicker';
import { StoryList } from './StoryList';

interface Props {
  goes: PersonRow;
  onClose: () => void;
}

/** Merges one author into another: first whom, then what it would change, then yes. */
export function MergeModal({ goes, onClose }: Props) {
  const text = useText();
  const tell = useTell();
  const [stays, setStays] = useState<string | null>(null);
  const plan = usePlanMergeQuery(
    { goes: goes.documentId, stays: stays ?? '' },
    { skip: stays === null, refetchOnMountOrArgChange: true },
  );
  const [merge, merging] = useMergeAuthorsMutation();
  const shown = stays === null ? undefined : plan.currentData;

  const confirm = async () => {
    if (stays === null) return;
    try {
      const done = await merge({ goes: goes.documentId, stays }).unwrap();
      tell.done(text('merge.done', { goes: done.goes.name, stays: done.stays.name }));
      onClose();
    } catch (error) {
      tell.failed(error);
    }
  };

  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content>
        <Modal.Header closeLabel={text('close')}>
          <Modal.Title>{text('merge.title', { name: goes.name })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <AuthorPicker
              label={text('merge.into')}
              hint={text('merge.help')}
              except={goes.documentId}
              value={stays}
              onChange={setStays}
            />
            {plan.error && stays !== null && <Trouble error={plan.error} onRetry={plan.refetch} />}
            {stays !== null && !shown && !plan.error && <Loader small />}
            {shown && <PlanView plan={shown} />}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {text('close')}
          </Button>
          <Button variant="danger" disabled={!shown} loading={merging.isLoading} onClick={confirm}>
            {text('merge.confirm')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function PlanView({ plan }: { plan: MergePlan }) {
  const text = useText();
  const named = useNamed();
  const { bylines, published, together, credits, contributors, aliases, takenOver } = plan;
  const lines = [
    text('merge.bylines', { count: bylines, published }),
    together > 0 && text('merge.together', { count: together }),
    credits > 0 && text('merge.credits', { count: credits }),
    contributors > 0 && text('merge.contributors', { count: contributors }),
    text('merge.aliases', { names: aliases.join(', ') }),
    takenOver.length > 0 &&
      text('merge.taken-over', {
        fields: takenOver.map((field) => named('author-field', field)).join(', '),
      }),
    text('merge.address', { from: plan.goes.slug, to: plan.stays.slug }),
    text('merge.final', { name: plan.goes.name }),
  ].filter((line): line is string => Boolean(line));
  return (
    <Flex direction="column" alignItems="stretch" gap={4} role="status">
      <Box tag="ul" paddingLeft={4} style={{ listStyle: 'disc' }}>
        {lines.map((line) => (
          <li key={line}>
            <Typography>{line}</Typography>
          </li>
        ))}
      </Box>
      {plan.stories.length > 0 && (
        <Box>
          <Typography variant="sigma" textColor="neutral600" tag="h3">
            {text('merge.stories')}
          </Typography>
          <StoryList stories={plan.stories} />
        </Box>
      )}
    </Flex>
  );
}
