import type { Core } from '@strapi/strapi';

import type { SiteProfile } from '../../../../story/clean/site';
import type { RunRow } from '../journal/records';
import { SiteSamples } from '../survey/site-samples';
import { readPosts } from './stored-posts';

/** So many posts are opened, at most, that teach nothing more. */
const ENOUGH = 200;
/** So many of other runs. */
const MOST_OF_OTHERS = 2_000;

/**
 * What the posts of each site of a run have in common, as its import had learned it: or furniture that
 * it took off would come back. A run that wrote few of them does not show it; then the others do.
 */
export async function siteProfiles(
  strapi: Core.Strapi,
  run: RunRow,
): Promise<Map<string, SiteProfile>> {
  const samples = new SiteSamples();
  let enough = 0;
  for await (const post of readPosts(strapi, run)) {
    if (samples.add(post)) enough += 1;
    if (enough >= ENOUGH) break;
  }
  if (samples.areLearned) return samples.profiles();
  let read = 0;
  for await (const post of readPosts(strapi, null)) {
    if (samples.knows(post.siteUrl)) samples.add(post);
    read += 1;
    if (samples.areLearned || read >= MOST_OF_OTHERS) break;
  }
  return samples.profiles();
}
