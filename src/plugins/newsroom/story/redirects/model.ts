/** An old address, and where its readers are to be sent. */
export interface Redirect {
  /** Path and query as a browser asks for them, percent-encoded. */
  from: string;
  /** A whole address. */
  to: string;
  /** The host that `from` was on, without `www.`; null where nobody knows. */
  host: string | null;
}

/** A redirect that is not written, and why. */
export interface LeftOut {
  redirect: Redirect;
  /**
   * `page`: an article stands at the old address now. `same`: it is its own new address. `taken`: an
   * earlier redirect has it. `loop`: it leads back to itself. `format`: the format can't say it.
   */
  why: 'page' | 'same' | 'taken' | 'loop' | 'format';
}

/** A file of redirects, and what it could not hold. */
export interface RedirectFile {
  text: string;
  leftOut: LeftOut[];
}

export interface RedirectFormat {
  id: string;
  write(redirects: readonly Redirect[]): RedirectFile;
}
