import { fitForPrint } from '../boundary';
import type { Channel } from '../channel';
import type { ChannelArticle, Publication } from '../channel-article';
import { channelProblem, type ChannelProblem } from './problems';

export { CHANNEL_PROBLEMS, channelProblem } from './problems';
export type { ChannelProblem, ChannelProblemCode, ProblemLevel } from './problems';
export type { Rule } from './rules';

/** What the article lacks for the channel, in the order of the channel's list; empty for nothing. */
export function checkArticle(
  channel: Channel,
  given: ChannelArticle,
  publisher: Publication,
): ChannelProblem[] {
  const [article, publication] = fitForPrint(given, publisher);
  return channel.asks
    .flatMap((rule) => rule(article, publication) ?? [])
    .map((finding) => channelProblem(channel, finding));
}
