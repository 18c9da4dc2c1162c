import type { ImportsService } from '../../../../server/src/imports';
import { bareHost, redirectFormatNamed, settleRedirects } from '../../../../story/redirects';
import type { LeftOut } from '../../../../story/redirects';
import { withNewsroom } from '../../app/with-newsroom';
import { EXIT } from '../../exit-codes';
import type { ExitCode } from '../../exit-codes';
import { counted } from '../../output/counted';
import { LineWriter } from '../../output/line-writer';
import { log } from '../../output/log';

export interface RedirectsOptions {
  format: string;
  host?: string;
  drafts?: boolean;
}

const REASONS: Readonly<Record<LeftOut['why'], string>> = {
  page: 'an article stands there now',
  same: 'it is the new address itself',
  taken: 'another redirect has it',
  loop: 'it leads back to itself',
  format: 'the format has no words for it',
};

/** Throws NEWSROOM_REDIRECT_FORMAT_UNKNOWN. */
export async function writeRedirects(options: RedirectsOptions): Promise<ExitCode> {
  const format = redirectFormatNamed(options.format);
  const output = new LineWriter(process.stdout);
  const now = await withNewsroom(({ strapi }) =>
    (strapi.plugin('newsroom').service('imports') as ImportsService).redirects({
      drafts: options.drafts ?? false,
    }),
  );
  const host = options.host === undefined ? null : bareHost(options.host);
  const wanted = now.redirects.filter((redirect) => host === null || redirect.host === host);
  const settled = settleRedirects(wanted, now.pages);
  const { text, leftOut } = format.write(settled.redirects);
  await output.write(text.replace(/\r?\n$/, ''));

  for (const { redirect, why } of [...settled.leftOut, ...leftOut]) {
    log(`left out: ${redirect.from} → ${redirect.to}: ${REASONS[why]}`);
  }
  if (now.ofDrafts > 0) {
    log(`${counted(now.ofDrafts, 'old path')} of articles that are not public left out (--drafts)`);
  }
  if (!now.hasFrontend) {
    log('Articles are shown by the plugin’s own page: set siteUrl and articlePath first.');
  }
  return EXIT.done;
}
