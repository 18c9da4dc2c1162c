import type { Core } from '@strapi/strapi';

import { toText } from '../../../../../story/blocks';
import type { Query, Story } from '../../../../../story/model';
import { NearDuplicates } from '../../../../../story/near-duplicates';
import type { ArticleKey } from '../../../documents/article/versions';
import { ARTICLE, IMPORT_RECORD } from '../../../uids';
import type { RunRow } from '../../journal/records';
import { Days } from './days';
import { PackedList } from './packed-list';

/** A story that says nearly the same as another. */
export interface NearStory {
  headline: string;
  /** The article, or the post of this run by its source key. */
  of: ArticleKey | string;
  /** When it was changed last, or came out, as its source or the site says; ISO 8601 in UTC. */
  date: string | null;
}

interface TextRow extends ArticleKey {
  id: number;
  publishedOn: string | null;
  updatedOn: string | null;
  headline: string | null;
  plainText: string | null;
}

const AT_ONCE = 200;
const LONGEST_HEADLINE = 120;

/**
 * The stories of a run, and those of the site from the days around theirs, by what they say: the
 * same wire story is found again under another headline. Of each only a signature and its headline
 * are held; the site's are read once, and only where a new story is near them in time.
 */
export class NearStories {
  readonly #known = new NearDuplicates();
  /** In the order of the texts. */
  readonly #stories = new PackedList<NearStory>();
  readonly #days = new Days();
  #siteIsEmpty: boolean | null = null;

  /** @param before articles of the run itself are younger than this. */
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly before: Date,
  ) {}

  /** What the run had written before it was interrupted, in its order. */
  async loadRun({ rowId }: RunRow): Promise<void> {
    for (let above = 0; ;) {
      const records: Array<{ id: number; articleDocumentId: string }> = await this.strapi.db
        .query(IMPORT_RECORD)
        .findMany({
          where: { run: rowId, left: { $notNull: true }, beforeImage: null, id: { $gt: above } },
          select: ['id', 'articleDocumentId'],
          orderBy: { id: 'asc' },
          limit: AT_ONCE,
        });
      const last = records.at(-1);
      if (!last) return;
      above = last.id;
      const documentIds = records.map(({ articleDocumentId }) => articleDocumentId);
      const rows = await this.#texts({ documentId: { $in: documentIds } });
      const byId = new Map(rows.map((row) => [row.documentId, row]));
      for (const documentId of documentIds) this.#addRow(byId.get(documentId));
    }
  }

  /** Reads the site's articles of the days around instants (ISO 8601), those that are not read yet. */
  async loadAround(instants: readonly string[]): Promise<void> {
    if (instants.length === 0 || (await this.#isSiteEmpty())) return;
    for (const [from, to] of this.#days.unseenAround(instants.map(Date.parse))) {
      for (let above = 0; ;) {
        const rows = await this.#texts({
          publishedOn: { $gte: from, $lt: to },
          createdAt: { $lt: this.before },
          id: { $gt: above },
        });
        for (const row of rows) this.#addRow(row);
        const last = rows.at(-1);
        if (!last) break;
        above = last.id;
      }
    }
  }

  /** A story that says nearly the same as this one, which is known from now on by its source key. */
  add(
    { headline, body }: Pick<Story, 'headline' | 'body'>,
    { key, date }: { key: string; date: string | null },
  ): NearStory | null {
    return this.#add(toText(body), headline, { of: key, date });
  }

  #addRow(row: TextRow | undefined): void {
    if (!row) return;
    const { documentId, locale, headline, plainText, updatedOn, publishedOn } = row;
    const date = updatedOn ?? publishedOn;
    this.#add(plainText ?? '', headline, {
      of: { documentId, locale },
      date: date === null ? null : new Date(date).toISOString(),
    });
  }

  #add(
    text: string,
    headline: string | null,
    known: Omit<NearStory, 'headline'>,
  ): NearStory | null {
    const added = this.#known.add(text);
    if (added === null) return null;
    this.#stories.push({ headline: (headline ?? '').slice(0, LONGEST_HEADLINE), ...known });
    return added.near === null ? null : this.#stories.at(added.near.index);
  }

  async #isSiteEmpty(): Promise<boolean> {
    const where = { createdAt: { $lt: this.before } };
    this.#siteIsEmpty ??=
      (await this.strapi.db.query(ARTICLE).findOne({ where, select: ['id'] })) === null;
    return this.#siteIsEmpty;
  }

  #texts(where: Record<string, unknown>): Promise<TextRow[]> {
    return this.strapi.db.query(ARTICLE).findMany({
      where: { ...where, publishedAt: null },
      select: ['id', 'documentId', 'locale', 'headline', 'plainText', 'publishedOn', 'updatedOn'],
      orderBy: { id: 'asc' },
      limit: AT_ONCE,
    });
  }
}

export const nearlyTheSame = ({ headline }: NearStory): Query => ({
  rule: 'near-duplicate',
  message: `It says nearly the same as “${headline}”. Are both to stay?`,
  quote: '',
  paragraph: null,
});
