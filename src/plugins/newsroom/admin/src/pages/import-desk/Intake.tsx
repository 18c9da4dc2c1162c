import {
  Box,
  Button,
  Field,
  Flex,
  ProgressBar,
  Tabs,
  Textarea,
  Typography,
} from '@strapi/design-system';
import { CloudUpload, File as FileIcon, Folder } from '@strapi/icons';
import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { styled } from 'styled-components';

import { useText } from '../../text';
import { chosenFiles, droppedFiles } from './dropped-files';
import type { ChosenFile } from './dropped-files';
import { RefusedFiles } from './RefusedFiles';
import type { Refused } from './RefusedFiles';
import { useIntake } from './use-intake';
import { WebAddress } from './WebAddress';

interface Props {
  /** null: a batch is made for what comes. */
  batch: string | null;
  /** Hears of the batch when everything has arrived, and of what has not. */
  onArrived: (batch: string, refused: readonly Refused[]) => void;
}

/** Three ways in: files, pasted text, a web address. */
export function Intake({ batch, onArrived }: Props) {
  const text = useText();
  const intake = useIntake({ batch, onArrived });
  return (
    <Tabs.Root defaultValue="files" variant="simple">
      <Tabs.List aria-label={text('intake.label')}>
        <Tabs.Trigger value="files">{text('intake.files')}</Tabs.Trigger>
        <Tabs.Trigger value="text">{text('intake.text')}</Tabs.Trigger>
        <Tabs.Trigger value="address">{text('intake.address')}</Tabs.Trigger>
      </Tabs.List>
      <Box paddingTop={4}>
        <Tabs.Content value="files">
          <DropZone onFiles={intake.sendFiles} isBusy={intake.sending !== null} />
        </Tabs.Content>
        <Tabs.Content value="text">
          <PasteBox onText={intake.sendText} isBusy={intake.isBusy} />
        </Tabs.Content>
        <Tabs.Content value="address">
          <WebAddress onAddress={intake.sendAddress} isBusy={intake.isBusy} />
        </Tabs.Content>
      </Box>
      {intake.sending && (
        <Box paddingTop={4} role="status">
          <Flex justifyContent="space-between" paddingBottom={2} gap={4}>
            <Typography ellipsis>
              {text('intake.sending', { path: intake.sending.path, ...intake.sending.count })}
            </Typography>
            <Typography>{Math.round(intake.sending.percent)} %</Typography>
          </Flex>
          <ProgressBar
            value={intake.sending.percent}
            aria-label={text('intake.progress')}
            style={{ width: '100%' }}
          />
        </Box>
      )}
      {intake.refused.length > 0 && (
        <Box paddingTop={4}>
          <RefusedFiles refused={intake.refused} />
        </Box>
      )}
    </Tabs.Root>
  );
}

function DropZone({
  onFiles,
  isBusy,
}: {
  onFiles: (files: ChosenFile[]) => void;
  isBusy: boolean;
}) {
  const text = useText();
  const [isOver, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles(await droppedFiles(event.dataTransfer));
  };
  const chosen = (input: HTMLInputElement) => {
    if (input.files?.length) onFiles(chosenFiles(input.files));
    // The same file may be chosen again after it was refused.
    input.value = '';
  };

  return (
    <Zone
      $isOver={isOver}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      data-testid="drop-zone"
    >
      <CloudUpload aria-hidden width="40px" height="40px" fill="primary600" />
      <Typography variant="delta" tag="p" textAlign="center">
        {text('intake.drop')}
      </Typography>
      <Typography textColor="neutral600" textAlign="center">
        {text('intake.kinds')}
      </Typography>
      <Flex gap={2} paddingTop={2}>
        <Button
          variant="secondary"
          startIcon={<FileIcon />}
          disabled={isBusy}
          onClick={() => files.current?.click()}
        >
          {text('intake.choose-files')}
        </Button>
        <Button
          variant="tertiary"
          startIcon={<Folder />}
          disabled={isBusy}
          onClick={() => folder.current?.click()}
        >
          {text('intake.choose-folder')}
        </Button>
      </Flex>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        data-testid="files"
        onChange={(event) => chosen(event.currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        hidden
        {...{ webkitdirectory: '' }}
        onChange={(event) => chosen(event.currentTarget)}
      />
    </Zone>
  );
}

function PasteBox({ onText, isBusy }: { onText: (text: string) => void; isBusy: boolean }) {
  const text = useText();
  const [value, setValue] = useState('');
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Field.Root name="pasted" hint={text('intake.paste-hint')}>
        <Field.Label>{text('intake.paste-label')}</Field.Label>
        <Textarea
          rows={10}
          value={value}
          onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => setValue(event.target.value)}
        />
        <Field.Hint />
      </Field.Root>
      <Flex justifyContent="flex-end">
        <Button disabled={!value.trim()} loading={isBusy} onClick={() => onText(value)}>
          {text('intake.look')}
        </Button>
      </Flex>
    </Flex>
  );
}

const Zone = styled.div<{ $isOver: boolean }>`
  display: flex;
  flex-direction: column;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[2]};
  padding: ${({ theme }) => theme.spaces[8]};
  border: 1px dashed
    ${({ theme, $isOver }) => ($isOver ? theme.colors.primary600 : theme.colors.neutral300)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $isOver }) =>
    $isOver ? theme.colors.primary100 : theme.colors.neutral100};
`;
