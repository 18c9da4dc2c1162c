import { Badge, Box, Flex, Typography } from '@strapi/design-system';

import type { PreviewPost } from '../../../../shared/admin/import-desk';
import { compare } from '../../../../shared/admin/side-by-side';
import { SideBySide } from '../../components/SideBySide';
import { useNamed, useText } from '../../text';
import { StoryFacts } from './StoryFacts';

/** One story: what was found in it, then the source beside what it becomes. */
export function PreviewStory({ post }: { post: PreviewPost }) {
  const text = useText();
  const named = useNamed();
  const { story, before } = post;
  const rows = compare(before.format === 'text' ? before.text : null, story);
  const rules = countBy(story.removed.map(({ rule }) => rule));
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Box>
        <Typography variant="pi" textColor="neutral600" tag="p">
          {post.path} · {post.format}
        </Typography>
        <Typography variant="beta" tag="h2">
          {story.headline ?? text('preview.no-headline')}
        </Typography>
        <Flex gap={2} paddingTop={3} wrap="wrap">
          <Badge variant="success">
            {text('preview.repairs', { count: story.repairs.length })}
          </Badge>
          <Badge>{text('preview.removed', { count: story.removed.length })}</Badge>
          <Badge
            backgroundColor={story.queries.length > 0 ? 'warning200' : 'neutral150'}
            textColor="neutral800"
          >
            {text('preview.queries', { count: story.queries.length })}
          </Badge>
        </Flex>
      </Box>
      <StoryFacts story={story} />
      <SideBySide rows={rows} />
      {before.isCut && <Typography textColor="neutral600">{text('preview.cut')}</Typography>}
      {rules.length > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {text('preview.rules')}{' '}
          {rules.map(([rule, count]) => `${named('rule', rule)} (${count})`).join(' · ')}
        </Typography>
      )}
    </Flex>
  );
}

function countBy(names: readonly string[]): Array<[string, number]> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}
