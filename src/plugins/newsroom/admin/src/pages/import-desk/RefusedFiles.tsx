import { Box, Typography } from '@strapi/design-system';

import { useText } from '../../text';

export interface Refused {
  path: string;
  message: string;
}

/** What did not arrive, each with its reason. */
export function RefusedFiles({ refused }: { refused: readonly Refused[] }) {
  const text = useText();
  return (
    <Box
      role="alert"
      padding={4}
      hasRadius
      background="danger100"
      borderColor="danger200"
      maxHeight="20rem"
      overflow="auto"
    >
      <Typography fontWeight="semiBold" tag="p">
        {text('intake.refused')}
      </Typography>
      <Box tag="ul" paddingTop={2}>
        {refused.map(({ path, message }) => (
          <Box tag="li" key={path} paddingBottom={1}>
            <Typography fontWeight="semiBold">{path}</Typography>{' '}
            <Typography textColor="neutral800">{message}</Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

/** Of an address' state: the page of the batch tells what the page before it was refused. */
export function refusedOf(state: unknown): readonly Refused[] {
  const { refused } = (state ?? {}) as { refused?: unknown };
  return Array.isArray(refused) ? (refused as Refused[]) : [];
}
