export interface ErrorKind {
  /** HTTP status when the error reaches the API. */
  status: 400 | 403 | 404 | 409 | 410 | 412 | 413 | 415 | 422 | 429 | 451 | 500 | 501 | 503;
  /** Template; `{name}` is filled from the details given at the throw. */
  message: string;
}
