import { Box, Flex } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';

import { DeskPage } from '../../components/DeskPage';
import { Panel } from '../../components/Panel';
import { useMay } from '../../may';
import { PLUGIN_ID } from '../../pluginId';
import { useText } from '../../text';
import { RunsTable } from '../runs/RunsTable';
import { Intake } from './Intake';

/** Where legacy stories come in: the way in on top, what came in below. */
export default function ImportDeskPage() {
  const text = useText();
  const may = useMay();
  const navigate = useNavigate();
  return (
    <DeskPage
      action="imports.read"
      title={text('imports.title')}
      subtitle={text('imports.subtitle')}
    >
      <Flex direction="column" alignItems="stretch" gap={6}>
        {may('imports.run') && (
          <Panel title={text('imports.new')}>
            <Intake
              batch={null}
              onArrived={(id, refused) =>
                navigate(`/plugins/${PLUGIN_ID}/imports/batches/${id}`, { state: { refused } })
              }
            />
          </Panel>
        )}
        <Box>
          <RunsTable />
        </Box>
      </Flex>
    </DeskPage>
  );
}
