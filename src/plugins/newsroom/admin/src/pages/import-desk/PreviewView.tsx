import {
  Box,
  Flex,
  IconButton,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { Batch, DeskChoices } from '../../../../shared/admin/import-desk';
import { usePreviewQuery } from '../../api/import-desk';
import { Trouble } from '../../components/Trouble';
import { useText } from '../../text';
import { PreviewStory } from './PreviewStory';

const PAGE = 20;

/** The stories of the batch as the copy desk would bring them in, one at a time. */
export function PreviewView({ batch, choices }: { batch: Batch; choices: DeskChoices }) {
  const text = useText();
  const [at, setAt] = useState(0);
  const offset = Math.floor(at / PAGE) * PAGE;
  const { data, error, isFetching, refetch } = usePreviewQuery({
    id: batch.id,
    offset,
    format: choices.format,
    rules: choices.rules,
    files: batch.files.length,
  });

  if (error) return <Trouble error={error} onRetry={refetch} />;
  if (!data || (isFetching && data.posts[0]?.index !== offset)) return <Page.Loading />;
  const post = data.posts.find(({ index }) => index === at) ?? data.posts[0];
  const isLast = data.next === null && at >= offset + data.posts.length - 1;

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {data.problems.length > 0 && (
        <Box background="warning100" borderColor="warning200" hasRadius padding={4} role="status">
          <Typography fontWeight="semiBold" tag="h3">
            {text('preview.problems', { count: data.problems.length })}
          </Typography>
          <Box tag="ul" paddingTop={2} maxHeight="12rem" overflow="auto">
            {data.problems.map(({ path, code, message }, index) => (
              <li key={`${path}:${code}:${index}`}>
                <Typography fontWeight="semiBold">{path}</Typography>{' '}
                <Typography>{message}</Typography>
              </li>
            ))}
          </Box>
        </Box>
      )}
      {!post && <Typography textColor="neutral600">{text('preview.nothing')}</Typography>}
      {post && (at > 0 || !isLast) && (
        <Flex gap={2}>
          <IconButton
            label={text('preview.previous')}
            disabled={at === 0}
            onClick={() => setAt(at - 1)}
          >
            <ChevronLeft />
          </IconButton>
          <Box flex="1" minWidth={0}>
            <SingleSelect
              aria-label={text('preview.choose')}
              value={String(post.index)}
              onChange={(value) => setAt(Number(value))}
            >
              {data.posts.map(({ index, story, path }) => (
                <SingleSelectOption key={index} value={String(index)}>
                  {`${index + 1}. ${story.headline ?? path}`}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Box>
          <IconButton label={text('preview.next')} disabled={isLast} onClick={() => setAt(at + 1)}>
            <ChevronRight />
          </IconButton>
        </Flex>
      )}
      {post && <PreviewStory key={post.index} post={post} />}
    </Flex>
  );
}
