import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useIntl } from 'react-intl';

import type { Batch } from '../../../../shared/admin/import-desk';
import { useRemoveFileMutation } from '../../api/import-desk';
import { Panel } from '../../components/Panel';
import { useTell } from '../../components/use-tell';
import { useText } from '../../text';

const MOST_LISTED = 12;

/** What is in the batch. */
export function FilesPanel({ batch }: { batch: Batch }) {
  const text = useText();
  const tell = useTell();
  const { formatNumber } = useIntl();
  const [remove] = useRemoveFileMutation();
  const more = batch.files.length - MOST_LISTED;
  return (
    <Panel title={text('files.title')} padding={4}>
      <Box tag="ul">
        {batch.files.slice(0, MOST_LISTED).map(({ path, bytes }) => (
          <Flex tag="li" key={path} justifyContent="space-between" gap={2} paddingBottom={1}>
            <Box minWidth={0} flex="1">
              <Typography ellipsis title={path} tag="p">
                {path}
              </Typography>
              <Typography variant="pi" textColor="neutral600">
                {formatNumber(Math.max(1, Math.round(bytes / 1000)))} kB
              </Typography>
            </Box>
            <IconButton
              variant="ghost"
              label={text('files.remove', { path })}
              onClick={() => remove({ id: batch.id, path }).unwrap().catch(tell.failed)}
            >
              <Trash />
            </IconButton>
          </Flex>
        ))}
      </Box>
      {more > 0 && (
        <Typography textColor="neutral600">{text('files.more', { count: more })}</Typography>
      )}
    </Panel>
  );
}
