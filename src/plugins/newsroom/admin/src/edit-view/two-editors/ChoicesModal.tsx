import { Box, Button, Modal, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';

import { compareTexts } from '../../../../shared/admin/compare-texts';
import { ChangeRow } from '../../components/ChangeRow';
import { Columns } from '../../components/Columns';
import { useText } from '../../text';
import { linesOf } from './lines-of';
import type { Together } from './use-two-editors';

interface Props {
  together: Together;
  /** Who saved. */
  name: string;
  nameOf: (field: string) => string;
  onChoose: (field: string, whose: 'mine' | 'theirs') => void;
  onClose: () => void;
}

const SIDES = ['theirs', 'mine'] as const;

/** The places where two editors are at odds, both texts beside each other. */
export function ChoicesModal({ together, name, nameOf, onChoose, onClose }: Props) {
  const text = useText();
  const { conflicts, theirs, mine } = together;
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content style={{ width: 'min(96rem, 90vw)' }}>
        <Modal.Header closeLabel={text('close')}>
          <Modal.Title>{text('together.modal')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Typography tag="p">{text('together.help', { name })}</Typography>
          {conflicts.map(({ field, chosen }) => (
            <Box tag="section" key={field} paddingTop={6} aria-label={nameOf(field)}>
              <Typography variant="delta" tag="h3">
                {nameOf(field)}
              </Typography>
              <Box paddingTop={2}>
                <Columns>
                  <thead>
                    <tr>
                      <th scope="col">{text('together.theirs', { name })}</th>
                      <th scope="col">{text('together.mine')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {compareTexts(linesOf(theirs[field]), linesOf(mine[field])).map(
                      (change, index) => (
                        <ChangeRow key={index} change={change} marks={['mark', 'mark']} />
                      ),
                    )}
                    <tr>
                      {SIDES.map((side) => (
                        <td key={side}>
                          <Button
                            size="S"
                            variant={chosen === side ? 'success-light' : 'tertiary'}
                            startIcon={chosen === side ? <Check /> : undefined}
                            aria-pressed={chosen === side}
                            onClick={() => onChoose(field, side)}
                          >
                            {text(`together.take-${side}`)}
                          </Button>
                        </td>
                      ))}
                    </tr>
                  </tbody>
                </Columns>
              </Box>
            </Box>
          ))}
        </Modal.Body>
        <Modal.Footer>
          <span />
          <Button variant="tertiary" onClick={onClose}>
            {text('close')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
