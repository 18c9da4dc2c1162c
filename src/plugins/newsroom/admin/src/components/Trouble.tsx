import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise, WarningCircle } from '@strapi/icons';

import { useText } from '../text';
import { troubleOf } from './trouble-of';

interface Props {
  /** Whatever a query or a render threw. */
  error: unknown;
  onRetry?: () => void;
}

/** Says what happened, that nothing is lost, and what to do; in the place where it happened. */
export function Trouble({ error, onRetry }: Props) {
  const text = useText();
  const { title, message, code } = troubleOf(error, text);
  return (
    <Box
      role="alert"
      width="100%"
      padding={4}
      hasRadius
      background="danger100"
      borderColor="danger200"
    >
      <Flex gap={3} alignItems="flex-start">
        <WarningCircle aria-hidden fill="danger600" width="20px" height="20px" />
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Typography fontWeight="semiBold">{title}</Typography>
          <Typography>{message}</Typography>
          {code && (
            <Typography variant="pi" textColor="neutral700">
              {code}
            </Typography>
          )}
          {onRetry && (
            <Button variant="tertiary" size="S" startIcon={<ArrowClockwise />} onClick={onRetry}>
              {text('retry')}
            </Button>
          )}
        </Flex>
      </Flex>
    </Box>
  );
}
