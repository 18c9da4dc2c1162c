import { checkChannels } from '../../../../server/src/services/channels/check';
import type { ChannelCheck } from '../../../../server/src/services/channels/check';
import { withNewsroom } from '../../app/with-newsroom';
import { EXIT } from '../../exit-codes';
import type { ExitCode } from '../../exit-codes';
import { LineWriter } from '../../output/line-writer';

export interface CheckOptions {
  published?: boolean;
  channel?: string[];
  locale?: string;
  json?: boolean;
}

/**
 * Prints each channel with its problems; those are what was asked for, so they end with 0 too.
 * Throws NEWSROOM_CHANNEL_UNKNOWN, and NEWSROOM_NOT_FOUND for a slug that no article has.
 */
export async function checkSlug(slug: string, options: CheckOptions): Promise<ExitCode> {
  const { published, channel, locale, json } = options;
  const output = new LineWriter(process.stdout);
  const checks = await withNewsroom(({ strapi }) =>
    checkChannels(strapi, {
      slug,
      locale,
      status: published ? 'published' : 'draft',
      channels: channel,
    }),
  );
  for (const check of checks) await output.write(json ? JSON.stringify(check) : linesOf(check));
  return EXIT.done;
}

function linesOf({ channel, name, problems }: ChannelCheck): string {
  if (problems.length === 0) return `${name} (${channel}): nothing to mend`;
  const lines = problems.map(({ level, message, code }) => `  ${level}: ${message} [${code}]`);
  return [`${name} (${channel}):`, ...lines].join('\n');
}
