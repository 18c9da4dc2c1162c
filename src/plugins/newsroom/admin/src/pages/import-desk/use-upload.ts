import { attemptTokenRefresh, useAuth } from '@strapi/strapi/admin';
import { useCallback, useRef } from 'react';

import { DESK } from '../../api/newsroom-api';

interface Upload {
  batch: string;
  path: string;
  file: File;
  onProgress: (bytes: number) => void;
}

/**
 * Sends one file as it is: no form around it that would have to lie in memory or on the disk twice.
 * A session that ran out in mid-upload is renewed, and the file sent again.
 *
 * @throws the server's error, or `{}` when nothing answered
 */
export function useUpload(): (upload: Upload) => Promise<void> {
  const token = useRef<string | null>(null);
  token.current = useAuth('NewsroomUpload', (state) => state.token) ?? null;
  return useCallback(async (upload) => {
    try {
      await send(upload, token.current);
    } catch (error) {
      if ((error as { status?: number }).status !== 401) throw error;
      // What it throws says nothing to whoever reads it; that the session has ended does.
      token.current = await attemptTokenRefresh(token.current ?? undefined).catch(() => {
        throw error;
      });
      await send(upload, token.current);
    }
  }, []);
}

function send({ batch, path, file, onProgress }: Upload, token: string | null): Promise<void> {
  return new Promise((done, fail) => {
    // fetch does not tell how much of a body has gone.
    const request = new XMLHttpRequest();
    const { backendURL: backend = '' } = window.strapi as { backendURL?: string };
    const query = `path=${encodeURIComponent(path)}`;
    request.open('PUT', `${backend}${DESK}/batches/${batch}/files?${query}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onload = () => (request.status < 300 ? done() : fail(errorOf(request)));
    request.onerror = () => fail({});
    request.onabort = () => fail({});
    request.send(file);
  });
}

function errorOf(request: XMLHttpRequest): unknown {
  try {
    return (JSON.parse(request.responseText) as { error: unknown }).error;
  } catch {
    return { status: request.status };
  }
}
