import { Badge, Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { File as FileIcon } from '@strapi/icons';
import { useState } from 'react';

import { useLazyGetSourceQuery } from '../api/article-desk';
import type { ArticleRef } from '../api/article-desk';
import { Trouble } from '../components/Trouble';
import { useNamed, useText } from '../text';

/** “Cleaned from this source”: the raw text as it came, and what was taken out of it. */
export function SourceButton({ article }: { article: ArticleRef }) {
  const text = useText();
  const named = useNamed();
  const [isOpen, setOpen] = useState(false);
  const [load, { data: source, error, isFetching }] = useLazyGetSourceQuery();
  const open = (next: boolean) => {
    setOpen(next);
    if (next) void load(article);
  };
  return (
    <Modal.Root open={isOpen} onOpenChange={open}>
      <Modal.Trigger>
        <Button variant="tertiary" size="S" startIcon={<FileIcon />} loading={isFetching}>
          {text('source.open')}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel={text('close')}>
          <Modal.Title>{text('source.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {error && <Trouble error={error} />}
          {source === null && <Typography>{text('source.none')}</Typography>}
          {source && (
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Flex gap={2}>
                <Badge variant="success">
                  {text('preview.repairs', { count: source.repairs })}
                </Badge>
                <Badge>{text('preview.removed', { count: source.removed.length })}</Badge>
              </Flex>
              <Box
                tag="pre"
                tabIndex={0}
                aria-label={text('source.title')}
                background="neutral100"
                hasRadius
                padding={4}
                maxHeight="40vh"
                overflow="auto"
                style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
              >
                <Typography>{source.raw}</Typography>
              </Box>
              <Box tag="ul">
                {source.removed.map(({ rule, text: line, became }, index) => (
                  <li key={`${rule}:${index}`}>
                    <Typography variant="pi" textColor="neutral600">
                      {became ? named('became', became) : named('rule', rule)}:
                    </Typography>{' '}
                    <Typography variant="pi">{line}</Typography>
                  </li>
                ))}
              </Box>
            </Flex>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
