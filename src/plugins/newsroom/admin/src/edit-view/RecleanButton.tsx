import { Box, Button, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { ArticleRef } from '../api/article-desk';
import { RecleanModal } from '../components/RecleanModal';
import { useText } from '../text';

/** Cleans this one article again. What is typed and not saved would be lost, so it waits for that. */
export function RecleanButton({ article }: { article: ArticleRef }) {
  const text = useText();
  const isModified = useForm('NewsroomReclean', ({ modified }) => modified);
  const [isOpen, setOpen] = useState(false);
  return (
    <Box>
      <Button
        variant="tertiary"
        size="S"
        startIcon={<ArrowClockwise />}
        disabled={isModified}
        onClick={() => setOpen(true)}
      >
        {text('reclean.one')}
      </Button>
      {isModified && (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {text('reclean.save-first')}
        </Typography>
      )}
      {isOpen && (
        <RecleanModal
          article={article}
          title={text('reclean.one-title')}
          canDo
          onClose={() => setOpen(false)}
        />
      )}
    </Box>
  );
}
