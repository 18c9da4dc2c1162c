import { resolve } from 'node:path';

import type { Core } from '@strapi/strapi';

import { NewsroomError } from '../../../../story/errors';
import type { Query, Story, StoryMedia } from '../../../../story/model';
import type { WholeArticle } from '../../../../story/whole';
import type { NetworkSettings } from '../../net';
import { addresses } from '../../services/addresses';
import { serverOrigin } from '../../services/channels/server-origin';
import type { ImportChoices } from '../choices';
import { failureOf } from '../failure';
import type { InputArgument } from '../read/find-inputs';
import { FetchedFiles } from './fetched-files';
import { isPicture } from './file-types';
import { Library } from './library';
import type { LibraryFile } from './library';
import { AT_ONCE, OF_ONE_HOST } from './limits';
import { OwnFiles } from './own-files';
import { picturesBeside } from './media-beside';
import type { MediaBeside } from './media-beside';
import { mediaOf, withFiles } from './story-files';
import { Turns } from './turns';

/** What came of one address; `left` where nobody was to look for it. */
type Arrival =
  { kind: 'placed'; file: LibraryFile } | { kind: 'failed'; reason: string } | { kind: 'left' };

/** The files that were brought in for a story, by the address that it has them at. */
export interface PlacedMedia {
  leadImage: LibraryFile | null;
  socialImage: LibraryFile | null;
  files: ReadonlyMap<string, LibraryFile>;
}

/** A story that shows them, and the questions about those that could not be brought in. */
export interface StoryWithFiles {
  story: Story;
  media: PlacedMedia;
  queries: Query[];
}

/** The site that a story is from: its addresses may be paths. */
export interface OldSite {
  siteUrl: string | null;
  url: string | null;
  /** Where the site is a newsroom, too. */
  whole?: WholeArticle;
}

export interface MediaCounts {
  /** Addresses whose file is in the library now. */
  placed: number;
  failed: number;
  /** Addresses that nobody was to ask: a later run may. */
  left: number;
}

/** So many addresses are remembered; a site's logo is asked for once, not once a story. */
const REMEMBERED = 20_000;

/** Brings pictures and files of stories into the Media Library while a run goes on. */
export class MediaDesk {
  readonly counts: MediaCounts = { placed: 0, failed: 0, left: 0 };
  readonly #known = new Map<string, Promise<Arrival>>();
  readonly #foreseen = new Set<string>();
  readonly #turns = new Turns(AT_ONCE, OF_ONE_HOST);
  readonly #library: Library;
  readonly #own: OwnFiles | null;
  readonly #fetched: FetchedFiles | null;
  readonly #wholeUrl: (file: LibraryFile) => string;

  constructor(
    strapi: Core.Strapi,
    { media = 'own', mediaFolder = null }: Pick<ImportChoices, 'media' | 'mediaFolder'>,
    { inputs, folder }: { inputs: readonly InputArgument[]; folder: string },
  ) {
    const network = strapi.config.get('plugin::newsroom.network', {}) as Partial<NetworkSettings>;
    const site = addresses(strapi, serverOrigin(strapi), '');
    this.#library = new Library(strapi);
    this.#own =
      media === 'leave' ? null : new OwnFiles(inputs, mediaFolder && resolve(folder, mediaFolder));
    this.#fetched = media === 'fetch' ? new FetchedFiles(network) : null;
    this.#wholeUrl = ({ url }) => site.media(url);
  }

  /**
   * Never throws: what can't be brought in stays a link, and the editor is asked.
   *
   * @param known what an earlier run has brought in for the story, by address.
   * @param beside pictures that belong to it and stand nowhere in it.
   */
  async place(
    story: Story,
    site: OldSite,
    { known, beside }: { known: ReadonlyMap<string, LibraryFile>; beside: MediaBeside },
  ): Promise<StoryWithFiles> {
    const wanted = [...mediaOf(story, site), ...picturesBeside(beside)];
    const arrivals = await Promise.all(
      wanted.map((media): Promise<Arrival> | Arrival => {
        const file = known.get(media.url);
        return file ? { kind: 'placed', file } : this.#arrive(media, site);
      }),
    );
    const files = new Map<string, LibraryFile>();
    const queries: Query[] = [];
    for (const [index, arrival] of arrivals.entries()) {
      const { url } = wanted[index]!;
      if (arrival.kind === 'placed') files.set(url, arrival.file);
      if (arrival.kind === 'failed') queries.push(notBroughtIn(url, arrival.reason));
    }
    const body = withFiles(story, (url) => files.get(url), this.#wholeUrl);
    const pictureAt = (media: StoryMedia | null) => {
      const file = media && files.get(media.url);
      return file && isPicture(file.mime) ? file : null;
    };
    return {
      story: files.size === 0 ? story : { ...story, body },
      media: {
        leadImage: pictureAt(story.leadImage),
        socialImage: pictureAt(beside.socialImage),
        files,
      },
      queries,
    };
  }

  /** Counts what a story would have looked for. */
  foresee(story: Story, site: OldSite, beside: MediaBeside): void {
    const wanted = [...mediaOf(story, site), ...picturesBeside(beside)];
    for (const { url } of wanted) this.#foreseen.add(url);
    this.counts.left = this.#foreseen.size;
  }

  async close(): Promise<void> {
    await this.#fetched?.close();
    await this.#own?.close();
  }

  #arrive(media: StoryMedia, { siteUrl, url: page, whole }: OldSite): Promise<Arrival> {
    const base = page ?? siteUrl ?? undefined;
    const url = URL.canParse(media.url, base) ? new URL(media.url, base).href : media.url;
    const known = this.#known.get(url);
    if (known) return known;
    const arriving = this.#bringIn({ ...media, url }, { isOwn: whole !== undefined }).then(
      (arrival) => {
        this.counts[arrival.kind] += 1;
        return arrival;
      },
    );
    if (this.#known.size >= REMEMBERED) this.#known.delete(this.#known.keys().next().value!);
    this.#known.set(url, arriving);
    return arriving;
  }

  async #bringIn(media: StoryMedia, options: { isOwn: boolean }): Promise<Arrival> {
    try {
      const own = await this.#own?.find(media.url);
      if (own) {
        const file = await this.#turns.take('', () => this.#library.add(own(), media, options));
        return { kind: 'placed', file };
      }
      if (this.#fetched === null || !/^https?:/i.test(media.url)) return { kind: 'left' };
      const { host } = new URL(media.url);
      const file = await this.#turns.take(host, async () =>
        this.#library.add(await this.#fetched!.open(media.url), media, options),
      );
      return { kind: 'placed', file };
    } catch (error) {
      const reason = error instanceof NewsroomError ? error.message : failureOf(error).reason;
      return { kind: 'failed', reason };
    }
  }
}

function notBroughtIn(url: string, reason: string): Query {
  return {
    rule: 'media-not-brought-in',
    message: `A picture or file of the old site is a link for now. ${reason}`,
    quote: url,
    paragraph: null,
  };
}
