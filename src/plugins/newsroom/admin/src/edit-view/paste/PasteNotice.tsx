import { Box, Button, Flex, Typography } from '@strapi/design-system';

import { Trouble } from '../../components/Trouble';
import { useTell } from '../../components/use-tell';
import { useText } from '../../text';
import { focusBody } from '../go-to-place';
import type { PasteOutcome } from './paste-desk';

/** Lines shown; of more the number is told. */
const SHOWN = 8;

/** Says what became of a pasted text, and offers it as it was. */
export function PasteNotice({ outcome, onDone }: { outcome: PasteOutcome; onDone: () => void }) {
  const text = useText();
  const tell = useTell();
  if (outcome.kind === 'as-it-was') return <Trouble error={outcome.error} />;
  const { removed, repairs } = outcome.cleaned;
  const done = () => {
    onDone();
    focusBody();
  };
  const undo = () => {
    const isDone = outcome.pasteAsItWas();
    if (!isDone) tell.failed({ details: { code: 'changed' }, message: text('paste.too-late') });
    done();
  };
  return (
    <Box background="primary100" hasRadius padding={3} data-testid="paste-notice" role="status">
      <Typography variant="pi" tag="p">
        {text('paste.cleaned', { repairs, removed: removed.length })}
      </Typography>
      <Box tag="ul" paddingTop={1} paddingBottom={2}>
        {removed.slice(0, SHOWN).map((line, index) => (
          <Typography key={index} variant="pi" textColor="neutral600" tag="li" ellipsis>
            <del>{line}</del>
          </Typography>
        ))}
      </Box>
      <Flex gap={2} wrap="wrap">
        <Button size="S" variant="tertiary" onClick={undo}>
          {text('paste.as-it-was')}
        </Button>
        <Button size="S" variant="ghost" onClick={done}>
          {text('paste.fine')}
        </Button>
      </Flex>
    </Box>
  );
}
