import { Button, Modal, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { DeliveryRow } from '../../../../shared/admin/deliveries';
import { useMoment } from '../../components/use-moment';
import { useNamed, useText } from '../../text';
import { answerOf } from './answer-of';

const COLUMNS = [
  'receipts.at',
  'receipts.to',
  'receipts.answer',
  'receipts.took',
  'deliveries.next-try',
] as const;

/** Every try of one message, the newest first. */
export function ReceiptsModal({
  delivery,
  onClose,
}: {
  delivery: DeliveryRow;
  onClose: () => void;
}) {
  const text = useText();
  const named = useNamed();
  const moment = useMoment();
  const { formatNumber } = useIntl();
  const { event, endpoint, headline, receipts } = delivery;
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content style={{ width: 'min(96rem, 90vw)' }}>
        <Modal.Header closeLabel={text('close')}>
          <Modal.Title>{text('receipts.title', { name: endpoint })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Typography tag="p">
            {`${named('event', event)}: ${headline ?? text('deliveries.article-gone')}`}
          </Typography>
          <Table colCount={COLUMNS.length} rowCount={receipts.length}>
            <Thead>
              <Tr>
                {COLUMNS.map((id) => (
                  <Th key={id}>
                    <Typography variant="sigma">{text(id)}</Typography>
                  </Th>
                ))}
              </Tr>
            </Thead>
            <Tbody>
              {[...receipts].reverse().map((receipt, index) => (
                <Tr key={`${receipt.at}:${index}`}>
                  <Td>
                    <Typography>{moment(receipt.at)}</Typography>
                  </Td>
                  <Td>
                    <Typography>{receipt.to}</Typography>
                  </Td>
                  <Td>
                    <Typography>{answerOf(receipt)}</Typography>
                  </Td>
                  <Td>
                    <Typography>{`${formatNumber(receipt.took)} ms`}</Typography>
                  </Td>
                  <Td>
                    <Typography>{moment(receipt.nextTryAt)}</Typography>
                  </Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {text('close')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
