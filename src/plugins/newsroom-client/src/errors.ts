import type { ErrorCode } from './generated/types';

interface Refused {
  error?: { message?: string; details?: { code?: string } & Record<string, unknown> };
}

/** The server said no, and why. What never reached a server is fetch's own TypeError. */
export class NewsroomError extends Error {
  override readonly name = 'NewsroomError';

  constructor(
    message: string,
    readonly status: number,
    /** Stable; null where Strapi itself, or a proxy, refused. */
    readonly code: ErrorCode | null,
    readonly details: Readonly<Record<string, unknown>>,
    /** Stands in the server's log. */
    readonly requestId: string | null,
    readonly url: string,
  ) {
    super(message);
  }

  static async of(response: Response): Promise<NewsroomError> {
    const { status, url, headers } = response;
    const { error }: Refused = await response.json().catch(() => ({}));
    return new NewsroomError(
      error?.message ?? `The server answered ${status}.`,
      status,
      (error?.details?.code as ErrorCode | undefined) ?? null,
      error?.details ?? {},
      headers.get('x-request-id'),
      url,
    );
  }
}

/** The story was taken back: by its publisher, or by law. Show a 410, and take it out of lists. */
export const isGone = (error: unknown): boolean =>
  error instanceof NewsroomError && (error.status === 410 || error.status === 451);

export const isNotFound = (error: unknown): boolean =>
  error instanceof NewsroomError && error.status === 404;
