import {
  Button,
  DateTimePicker,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import type { ChangeEvent } from 'react';

import { CORRECTION_KINDS } from '../../../shared/admin/article-desk';
import type { LiveChange } from '../../../shared/admin/article-desk';
import { useNamed, useText } from '../text';

interface Props {
  act: Exclude<LiveChange['act'], 'release'>;
  isBusy: boolean;
  onChange: (change: LiveChange) => void;
  onClose: () => void;
}

/** Asks for what an act needs: a reason, a moment, or what was wrong and is right now. */
export function LiveChangeModal({ act, isBusy, onChange, onClose }: Props) {
  const text = useText();
  const named = useNamed();
  const [words, setWords] = useState('');
  const [kind, setKind] = useState<(typeof CORRECTION_KINDS)[number]>('correction');
  const [until, setUntil] = useState<Date | undefined>();

  const change = changeOf(act, { words: words.trim(), kind, until });
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content>
        <Modal.Header closeLabel={text('close')}>
          <Modal.Title>{text(`live.${act}.title`)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{text(`live.${act}.help`)}</Typography>
            {act === 'correct' && (
              <Field.Root name="kind">
                <Field.Label>{text('live.kind')}</Field.Label>
                <SingleSelect
                  value={kind}
                  onChange={(value) => setKind(value as (typeof CORRECTION_KINDS)[number])}
                >
                  {CORRECTION_KINDS.map((one) => (
                    <SingleSelectOption key={one} value={one}>
                      {named('correction', one)}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Field.Root>
            )}
            {act === 'embargo' ? (
              <Field.Root name="until">
                <Field.Label>{text('live.embargo.until')}</Field.Label>
                <DateTimePicker
                  value={until}
                  minDate={new Date()}
                  onChange={(date: Date | undefined) => setUntil(date)}
                  onClear={() => setUntil(undefined)}
                  clearLabel={text('options.clear')}
                />
              </Field.Root>
            ) : (
              <Field.Root name="words" required>
                <Field.Label>{text(`live.${act}.words`)}</Field.Label>
                <Textarea
                  rows={4}
                  value={words}
                  onChange={(event: ChangeEvent<HTMLTextAreaElement>) =>
                    setWords(event.target.value)
                  }
                />
              </Field.Root>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {text('close')}
          </Button>
          <Button
            variant={act === 'cancel' ? 'danger' : 'default'}
            disabled={!change}
            loading={isBusy}
            onClick={() => change && onChange(change)}
          >
            {text(`live.${act}.confirm`)}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

interface Given {
  words: string;
  kind: (typeof CORRECTION_KINDS)[number];
  until: Date | undefined;
}

/** null until everything that the act needs was given. */
function changeOf(act: Props['act'], { words, kind, until }: Given): LiveChange | null {
  if (act === 'embargo') return until ? { act, until: until.toISOString() } : null;
  if (!words) return null;
  return act === 'correct' ? { act, kind, text: words } : { act, reason: words };
}
