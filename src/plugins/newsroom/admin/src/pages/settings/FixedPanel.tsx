import { Box, Flex, Typography } from '@strapi/design-system';

import type { FixedSetting } from '../../../../shared/admin/newsroom-settings';
import { Panel } from '../../components/Panel';
import { useText } from '../../text';

/** What whoever runs the server decides: shown, so that nobody looks for it in vain. */
export function FixedPanel({ fixed }: { fixed: FixedSetting[] }) {
  const text = useText();
  return (
    <Panel title={text('settings.fixed')}>
      <Box paddingBottom={4}>
        <Typography textColor="neutral700">{text('settings.fixed-hint')}</Typography>
      </Box>
      <Box tag="ul">
        {fixed.map(({ setting, value, origin }) => (
          <Flex key={setting} tag="li" gap={4} paddingBottom={2} wrap="wrap">
            <Box width="24rem">
              <Typography fontWeight="semiBold">{setting}</Typography>
            </Box>
            <Box flex="1" minWidth="12rem" style={{ overflowWrap: 'anywhere' }}>
              <Typography>{value || '—'}</Typography>
            </Box>
            <Typography variant="pi" textColor="neutral600">
              {text(`origin.${origin}`)}
            </Typography>
          </Flex>
        ))}
      </Box>
    </Panel>
  );
}
