import { Box, Flex, Grid, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

import type { Story } from '../../../../story/model';
import { useNamed, useText } from '../../text';

/** People, places and links that were found in the text. What was not found is not shown. */
export function StoryFacts({ story }: { story: Story }) {
  const text = useText();
  const named = useNamed();
  const { dateline } = story;
  const facts: Array<[string, ReactNode]> = [
    [text('facts.standfirst'), story.standfirst],
    [text('facts.authors'), story.authors.map(withOrganization).join(', ')],
    [
      text('facts.contributors'),
      story.contributors.length > 0 &&
        story.contributors.map((one, index) => (
          <span key={index} style={{ display: 'block' }}>
            {`${withOrganization(one)} – ${named('role', one.role)}`}
          </span>
        )),
    ],
    [
      text('facts.dateline'),
      dateline && [dateline.place, dateline.date, dateline.agency].filter(Boolean).join(' · '),
    ],
    [text('facts.published'), story.publishedOn],
    [text('facts.section'), story.section],
    [text('facts.tags'), story.tags.join(', ')],
    [text('facts.source'), story.sourceUrl],
  ];
  const found = facts.filter(([, value]) => Boolean(value));
  return (
    <Grid.Root gap={4} tag="dl">
      {found.map(([label, value]) => (
        <Grid.Item key={label} col={6} s={12} xs={12} direction="column" alignItems="flex-start">
          <Typography variant="sigma" textColor="neutral600" tag="dt">
            {label}
          </Typography>
          <Typography tag="dd" style={{ overflowWrap: 'anywhere' }}>
            {value}
          </Typography>
        </Grid.Item>
      ))}
      {story.relatedPosts.length > 0 && (
        <Grid.Item col={12} xs={12} direction="column" alignItems="flex-start">
          <Typography variant="sigma" textColor="neutral600" tag="dt">
            {text('facts.related')}
          </Typography>
          <Box tag="dd">
            {story.relatedPosts.map(({ headline, url, placement }) => (
              <Flex key={`${headline}:${url}`} gap={2} alignItems="baseline">
                <Typography>{headline}</Typography>
                <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
                  {named('placement', placement)}
                </Typography>
              </Flex>
            ))}
          </Box>
        </Grid.Item>
      )}
    </Grid.Root>
  );
}

function withOrganization({
  name,
  organization,
}: {
  name: string | null;
  organization: string | null;
}): string {
  if (name === null) return organization ?? '';
  return organization === null ? name : `${name} (${organization})`;
}
