import { useState } from 'react';

import {
  useAddAddressMutation,
  useAddTextMutation,
  useCreateBatchMutation,
} from '../../api/import-desk';
import { troubleOf } from '../../components/trouble-of';
import { useTell } from '../../components/use-tell';
import { useText } from '../../text';
import type { ChosenFile } from './dropped-files';
import type { Refused } from './RefusedFiles';
import { useUpload } from './use-upload';

interface Sending {
  path: string;
  count: { number: number; of: number };
  percent: number;
}

/** Brings files, text and pages into a batch; makes one when there is none. */
export function useIntake({
  batch,
  onArrived,
}: {
  batch: string | null;
  onArrived: (batch: string, refused: readonly Refused[]) => void;
}) {
  const text = useText();
  const tell = useTell();
  const upload = useUpload();
  const [createBatch] = useCreateBatchMutation();
  const [addText, addingText] = useAddTextMutation();
  const [addAddress, addingAddress] = useAddAddressMutation();
  const [sending, setSending] = useState<Sending | null>(null);
  const [refused, setRefused] = useState<Refused[]>([]);

  const target = async () => batch ?? (await createBatch().unwrap()).id;

  const sendFiles = async (files: ChosenFile[]) => {
    setRefused([]);
    try {
      const id = await target();
      const all = files.reduce((sum, { file }) => sum + file.size, 0) || 1;
      const failed: Refused[] = [];
      let sent = 0;
      for (const [index, { path, file }] of files.entries()) {
        const show = (bytes: number) =>
          setSending({
            path,
            count: { number: index + 1, of: files.length },
            percent: Math.min(100, ((sent + bytes) / all) * 100),
          });
        show(0);
        try {
          await upload({ batch: id, path, file, onProgress: show });
        } catch (error) {
          failed.push({ path, message: troubleOf(error, text).message });
        }
        sent += file.size;
      }
      setRefused(failed);
      if (failed.length < files.length) onArrived(id, failed);
    } catch (error) {
      tell.failed(error);
    } finally {
      setSending(null);
    }
  };

  const bring = async (add: (id: string) => Promise<unknown>) => {
    try {
      const id = await target();
      await add(id);
      onArrived(id, []);
    } catch (error) {
      tell.failed(error);
    }
  };

  return {
    sending,
    refused,
    isBusy: addingText.isLoading || addingAddress.isLoading,
    sendFiles: (files: ChosenFile[]) => void (files.length > 0 && sendFiles(files)),
    sendText: (given: string) => void bring((id) => addText({ id, text: given }).unwrap()),
    sendAddress: (url: string) => void bring((id) => addAddress({ id, url }).unwrap()),
  };
}
