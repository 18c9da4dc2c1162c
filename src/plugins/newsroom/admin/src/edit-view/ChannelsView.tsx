import {
  Box,
  Button,
  Flex,
  IconButton,
  Link,
  Loader,
  Modal,
  Typography,
} from '@strapi/design-system';
import { CheckCircle, Eye, WarningCircle } from '@strapi/icons';
import { useState } from 'react';

import type { ChannelState } from '../../../shared/admin/article-desk';
import { useGetChannelsQuery, usePreviewChannelQuery } from '../api/article-desk';
import type { ArticleRef } from '../api/article-desk';
import { Trouble } from '../components/Trouble';
import { useMay } from '../may';
import { useText } from '../text';
import { ArticleDeliveries } from './ArticleDeliveries';
import { Cards } from './cards/Cards';
import { useEditedLocale } from './use-draft-text';

interface Props {
  documentId: string;
  /** Changes at each save: what is shown is always made of what is saved. */
  version: string;
}

/** For each channel, whether the saved article could go there, and the very document it would get. */
export default function ChannelsView({ documentId, version }: Props) {
  const text = useText();
  const may = useMay();
  const locale = useEditedLocale();
  const { data, error, isLoading, refetch } = useGetChannelsQuery({ documentId, locale, version });
  const [shown, setShown] = useState<ChannelState | null>(null);
  if (isLoading) return <Loader small />;
  if (error) return <Trouble error={error} onRetry={refetch} />;
  return (
    <Box width="100%" data-testid="channels">
      <Box tag="ul">
        {data?.map((channel) => (
          <Box tag="li" key={channel.id} paddingBottom={1}>
            <Flex gap={2} justifyContent="space-between">
              <Flex gap={2} minWidth={0}>
                {channel.problems.length === 0 ? (
                  <CheckCircle aria-label={text('channels.ready')} fill="success600" />
                ) : (
                  <WarningCircle aria-label={text('channels.missing')} fill="warning600" />
                )}
                <Typography ellipsis>{channel.name}</Typography>
              </Flex>
              <IconButton
                variant="ghost"
                label={text('channels.preview', { name: channel.name })}
                onClick={() => setShown(channel)}
              >
                <Eye />
              </IconButton>
            </Flex>
            {channel.problems.map((problem) => (
              <Typography key={problem} variant="pi" textColor="neutral800" tag="p">
                {problem}
              </Typography>
            ))}
          </Box>
        ))}
      </Box>
      {may('deliveries.read') && <ArticleDeliveries article={{ documentId, locale }} />}
      {shown && (
        <PreviewModal
          article={{ documentId, locale }}
          channel={shown}
          onClose={() => setShown(null)}
        />
      )}
    </Box>
  );
}

function PreviewModal({
  article,
  channel,
  onClose,
}: {
  article: ArticleRef;
  channel: ChannelState;
  onClose: () => void;
}) {
  const text = useText();
  const { data, error, isFetching } = usePreviewChannelQuery({ ...article, channel: channel.id });
  const isCard = channel.id === 'opengraph';
  const isPage = !isCard && (data?.mimeType.startsWith('text/html') ?? false);
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content style={{ width: 'min(96rem, 90vw)' }}>
        <Modal.Header closeLabel={text('close')}>
          <Modal.Title>{channel.name}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {isFetching && <Loader />}
          {error && <Trouble error={error} />}
          {data && isCard && <Cards head={data.document} />}
          {data && isPage && (
            // No script of a story runs here, and nothing in it reaches the admin.
            <iframe
              title={channel.name}
              sandbox=""
              srcDoc={data.document}
              style={{ width: '100%', height: '60vh', border: 0, background: 'white' }}
            />
          )}
          {data && !isPage && (
            <Box
              tag="pre"
              tabIndex={0}
              aria-label={channel.name}
              background="neutral100"
              hasRadius
              padding={4}
              maxHeight="60vh"
              overflow="auto"
              style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: '1.2rem' }}
            >
              <Typography variant="pi" style={{ fontFamily: 'monospace' }}>
                {data.document}
              </Typography>
            </Box>
          )}
        </Modal.Body>
        <Modal.Footer>
          <Flex gap={4}>
            {channel.url && (
              <Link href={channel.url} isExternal>
                {text('channels.live')}
              </Link>
            )}
            <Link href={channel.spec} isExternal>
              {text('channels.spec')}
            </Link>
          </Flex>
          <Button variant="tertiary" onClick={onClose}>
            {text('close')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
