import type { LegacyPost, Story } from '../../../../story/model';
import { findSources, sourceKey } from '../journal/sources';
import { namespaceOf } from '../read/read-stories';
import type { Arrival, PostRead } from '../read/read-stories';
import { sha256 } from '../sha256';
import type { ReadyBefore } from '../write/set/ready-story';
import { mayPublish } from './decide';
import { isPublic } from './is-public';
import type { Run } from './run';
import { whatTheyBecame } from './what-it-became';
import type { Became } from './what-it-became';

/** A post, what it is known by, and what it became before. */
export interface KeyedPost extends Became {
  kind: 'keyed';
  source: string;
  post: LegacyPost;
  /** null: nothing about it can have changed, and it was not cleaned again. */
  story: Story | null;
  /** What was made of the story where it was cleaned. */
  ready: ReadyBefore | null;
  namespace: string;
  id: string;
  key: string;
  sourceHash: string;
}

/** A post that could not be cleaned. */
export type NotCleaned = Extract<Arrival, { kind: 'failed' }>;

/**
 * Finds what posts became before, and cleans those that are new or may have changed: most posts have
 * an id of their own, by which a second run knows them without looking at their text.
 */
export async function keyedPosts(
  run: Run,
  posts: readonly PostRead[],
): Promise<Array<KeyedPost | NotCleaned>> {
  const named = posts.map((read) => namedPost(run, read));
  const known = await whatTheyBecame(run.strapi, keysOf(named));

  const cleaned = await cleanedPosts(run, named, (post) => {
    return post.key === null || !isAsItWas(run, post, known(post.key));
  });
  const late = await whatTheyBecame(
    run.strapi,
    keysOf(cleaned.filter((_, index) => named[index]!.key === null)),
  );
  return cleaned.map((post, index) => {
    if (post.kind === 'failed') return post;
    const { read, key, id, ...rest } = post;
    const became = named[index]!.key === null ? late(key!) : known(key!);
    return {
      ...rest,
      ...became,
      kind: 'keyed',
      source: read.source,
      post: read.post,
      key: key!,
      id: id!,
    };
  });
}

interface NamedPost {
  kind: 'named';
  read: PostRead;
  story: Story | null;
  ready: ReadyBefore | null;
  namespace: string;
  sourceHash: string;
  /** Both null for a post that only its text names. */
  id: string | null;
  key: string | null;
}

function namedPost({ choices }: Run, read: PostRead): NamedPost {
  const { post } = read;
  const namespace = namespaceOf(post, choices);
  const id = post.id ?? post.url;
  const key = id === null ? null : sourceKey({ namespace, id });
  const sourceHash = sha256(post.raw);
  return { kind: 'named', read, story: null, ready: null, namespace, sourceHash, id, key };
}

/** The posts, those that are to be cleaned with their stories. */
async function cleanedPosts(
  { cleaning }: Run,
  posts: readonly NamedPost[],
  isToClean: (post: NamedPost) => boolean,
): Promise<Array<NamedPost | NotCleaned>> {
  const toClean = posts.filter(isToClean);
  const cleaned = await cleaning.cleaned(toClean.map(({ read }) => read));
  const places = new Map(toClean.map((post, place) => [post, place]));
  return posts.map((post) => {
    const place = places.get(post);
    if (place === undefined) return post;
    const each = cleaned[place]!;
    if (each.kind === 'failed') return each;
    const { read, story, ready } = each;
    const { namespace, id } = story.source;
    return { ...post, read, story, ready, id, key: post.key ?? sourceKey({ namespace, id }) };
  });
}

/**
 * Begins to clean posts whose turn comes later, if they look new or changed by now. What they are is
 * asked again at their turn: by then the posts before them are written.
 */
export async function cleanAhead(run: Run, posts: readonly PostRead[]): Promise<void> {
  const named = posts.map((read) => namedPost(run, read));
  const known = await findSources(run.strapi, keysOf(named));
  const fresh = named.filter(
    ({ key, sourceHash }) => key === null || known.get(key)?.sourceHash !== sourceHash,
  );
  run.cleaning.begin(fresh.map(({ read }) => read));
}

function keysOf(posts: ReadonlyArray<NamedPost | NotCleaned>): string[] {
  return posts.flatMap((post) => (post.kind === 'named' && post.key !== null ? post.key : []));
}

/** Its text is the same, its article stands, and it is not to be published. */
function isAsItWas(
  { choices }: Run,
  { read: { post }, sourceHash }: NamedPost,
  { earlier, standing }: Became,
): boolean {
  if (earlier === null || standing === null || earlier.sourceHash !== sourceHash) return false;
  const mayPublishIt = choices.publish && !standing.isPublished && mayPublish(standing);
  return !(mayPublishIt && isPublic(post.status, post.publishedOn, choices.timezone));
}
