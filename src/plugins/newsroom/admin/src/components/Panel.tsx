import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface Props {
  title?: string;
  children: ReactNode;
  padding?: number;
}

/** A white sheet on the page's grey, as the edit view has them. */
export function Panel({ title, children, padding = 6 }: Props) {
  return (
    <Box
      tag="section"
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      borderColor="neutral150"
      padding={padding}
    >
      {title && (
        <Box paddingBottom={4}>
          <Typography variant="delta" tag="h2">
            {title}
          </Typography>
        </Box>
      )}
      {children}
    </Box>
  );
}
