import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';

import type { PersonStory } from '../../../../shared/admin/people';
import { articlePath } from '../../addresses';
import { StateBadge } from '../../components/StateBadge';
import { useMoment } from '../../components/use-moment';
import { useNamed, useText } from '../../text';

export function StoryList({ stories }: { stories: readonly PersonStory[] }) {
  const text = useText();
  const named = useNamed();
  const moment = useMoment();
  return (
    <Box tag="ul">
      {stories.map(({ documentId, locale, headline, publishedOn, isPublished }) => (
        <Flex
          tag="li"
          key={`${documentId}:${locale}`}
          justifyContent="space-between"
          gap={3}
          paddingBottom={2}
        >
          <Box minWidth={0}>
            <Link tag={NavLink} to={articlePath(documentId)}>
              {headline || text('preview.no-headline')}
            </Link>
            <Typography variant="pi" textColor="neutral600" tag="p">
              {[locale, moment(publishedOn)].filter(Boolean).join(' · ')}
            </Typography>
          </Box>
          {!isPublished && (
            <StateBadge tone="neutral">{named('pubStatus', 'unpublished')}</StateBadge>
          )}
        </Flex>
      ))}
    </Box>
  );
}
