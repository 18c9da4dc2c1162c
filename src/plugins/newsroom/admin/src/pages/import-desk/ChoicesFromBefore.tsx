import { Box, Button, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';

import { useText } from '../../text';

/** Says that what is chosen here is what somebody chose before the page was left. */
export function ChoicesFromBefore({ onForget }: { onForget: () => void }) {
  const text = useText();
  return (
    <Box background="neutral0" borderColor="neutral200" hasRadius padding={4} role="status">
      <Typography variant="pi" tag="p" textColor="neutral800">
        {text('batch.kept')}
      </Typography>
      <Box paddingTop={2}>
        <Button variant="tertiary" size="S" startIcon={<ArrowClockwise />} onClick={onForget}>
          {text('batch.forget')}
        </Button>
      </Box>
    </Box>
  );
}
