import type { Text } from '../text';

export interface TroubleText {
  title: string;
  message: string;
  /** The stable code, to be looked up in the documentation. */
  code: string | null;
}

interface ApiError {
  status?: number;
  message?: string;
  details?: { code?: unknown } | null;
}

/** What to tell of an error: the server's own words where it had any, else what most likely happened. */
export function troubleOf(error: unknown, text: Text): TroubleText {
  // What a render threw: no request of ours ends in an Error.
  if (error instanceof Error) return plain(text, 'trouble.page', 'trouble.page.help');
  const { status, message, details } = (error ?? {}) as ApiError;
  const code = typeof details?.code === 'string' ? details.code : null;
  if (code) return { title: text('trouble.refused'), message: message ?? '', code };
  if (status === 401) return plain(text, 'trouble.session', 'trouble.session.help');
  if (status === 403) return plain(text, 'trouble.forbidden', 'trouble.forbidden.help');
  if (status === 404) return plain(text, 'trouble.missing', 'trouble.missing.help');
  if (status === 413) return plain(text, 'trouble.too-large', 'trouble.too-large.help');
  if (status === undefined || status === 0) {
    return { ...plain(text, 'trouble.offline', 'trouble.offline.help') };
  }
  return plain(text, 'trouble.server', 'trouble.server.help');
}

function plain(text: Text, title: Parameters<Text>[0], help: Parameters<Text>[0]): TroubleText {
  return { title: text(title), message: text(help), code: null };
}
