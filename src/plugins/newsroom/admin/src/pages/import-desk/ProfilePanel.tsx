import { Box, Flex, Loader, Typography } from '@strapi/design-system';

import type { Batch, BatchProfile, DeskChoices } from '../../../../shared/admin/import-desk';
import { useGetProfileQuery } from '../../api/import-desk';
import { Panel } from '../../components/Panel';
import { Trouble } from '../../components/Trouble';
import { useText } from '../../text';

const COUNTS = [
  'years',
  'languages',
  'statuses',
  'unmatchedBylines',
  'shortcodes',
  'embeds',
  'styles',
  'imageHosts',
  'linkHosts',
] as const satisfies ReadonlyArray<keyof BatchProfile>;

const MOST_NAMED = 6;

/** What the files hold: how much of what, and what an import will have to do with. */
export function ProfilePanel({ batch, choices }: { batch: Batch; choices: DeskChoices }) {
  const text = useText();
  const { data, error, isFetching, refetch } = useGetProfileQuery(
    { id: batch.id, format: choices.format, files: batch.files.length },
    { skip: batch.files.length === 0 },
  );
  return (
    <Panel title={text('profile.title')} padding={4}>
      {error && <Trouble error={error} onRetry={refetch} />}
      {isFetching && <Loader small />}
      {data && !isFetching && <Profile profile={data} />}
    </Panel>
  );
}

function Profile({ profile }: { profile: BatchProfile }) {
  const text = useText();
  const { posts, pages, empty, duplicates, problems, queries, isPart } = profile;
  const facts = [
    text('profile.posts', { posts, pages }),
    queries > 0 && text('preview.queries', { count: queries }),
    duplicates > 0 && text('profile.duplicates', { count: duplicates }),
    empty > 0 && text('profile.empty', { count: empty }),
    problems > 0 && text('profile.problems', { count: problems }),
  ].filter((fact): fact is string => Boolean(fact));
  return (
    <Flex direction="column" alignItems="stretch" gap={3} data-testid="profile">
      <Box>
        <Typography tag="p">{facts.join(' · ')}</Typography>
        {isPart && (
          <Typography variant="pi" textColor="neutral600" tag="p">
            {text('profile.part', { count: posts + pages })}
          </Typography>
        )}
      </Box>
      {COUNTS.map((name) => (
        <Names key={name} title={text(`profile.${name}`)} counts={profile[name]} />
      ))}
    </Flex>
  );
}

function Names({ title, counts }: { title: string; counts: BatchProfile['years'] }) {
  const text = useText();
  const told = counts.filter(({ name }) => name !== 'unknown');
  if (told.length === 0) return null;
  const more = told.length - MOST_NAMED;
  return (
    <Box>
      <Typography variant="sigma" textColor="neutral600" tag="h3">
        {title}
      </Typography>
      <Typography variant="pi" tag="p" style={{ overflowWrap: 'anywhere' }}>
        {told
          .slice(0, MOST_NAMED)
          .map(({ name, count }) => `${name} (${count})`)
          .join(', ')}
        {more > 0 && ` ${text('files.more', { count: more })}`}
      </Typography>
    </Box>
  );
}
