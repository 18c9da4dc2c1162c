import type { Core } from '@strapi/strapi';

import { countArticles, firstShownOn, newestArticleIds } from './newest-articles';
import type { Period, Selection } from './newest-articles';

/**
 * One document of an archived feed (RFC 5005 §4): the stories of a month in UTC, counted from its
 * oldest, so many a part. Nothing new comes into a part of a month that is over, nor into one that is
 * full: it is closed, and the feed itself always reaches back to where the closed parts begin.
 */
export interface Archive {
  /** `2026-03` */
  month: string;
  /** From 1. */
  part: number;
}

interface ArchiveOptions {
  selection: Omit<Selection, 'within'>;
  /** Articles a part; no more than the feed itself has, or there would be a hole between the two. */
  size: number;
}

export interface Archives {
  /** Row ids of the articles of a part, newest first; null for one that is not closed. */
  idsOf(archive: Archive): Promise<number[] | null>;
  /** The newest closed part, which the feed points to. */
  last(): Promise<Archive | null>;
  before(archive: Archive): Promise<Archive | null>;
  after(archive: Archive): Promise<Archive | null>;
}

export function archivesOf(strapi: Core.Strapi, { selection, size }: ArchiveOptions): Archives {
  const isOver = (month: string) => periodOf(month).until <= selection.now;

  const closedParts = async (month: string): Promise<number> => {
    const count = await countArticles(strapi, { ...selection, within: periodOf(month) });
    return isOver(month) ? Math.ceil(count / size) : Math.floor(count / size);
  };

  /** The next month that has stories, going back from a moment or forward from it. */
  const monthAt = async (within: Period, first: 'newest' | 'oldest'): Promise<string | null> => {
    const date = await firstShownOn(strapi, { ...selection, within, first });
    return date === null ? null : date.toISOString().slice(0, 7);
  };

  /** A month that is not over may have no part that is full. */
  const lastBefore = async (moment: Date | null): Promise<Archive | null> => {
    for (let until = moment; ;) {
      const month = await monthAt({ from: null, until }, 'newest');
      if (month === null) return null;
      const part = await closedParts(month);
      if (part > 0) return { month, part };
      until = periodOf(month).from;
    }
  };

  const firstAfter = async (moment: Date | null): Promise<Archive | null> => {
    for (let from = moment; ;) {
      const month = await monthAt({ from, until: null }, 'oldest');
      if (month === null) return null;
      if ((await closedParts(month)) > 0) return { month, part: 1 };
      from = periodOf(month).until;
    }
  };

  return {
    async idsOf({ month, part }) {
      if (part > (await closedParts(month))) return null;
      const ids = await newestArticleIds(strapi, {
        ...selection,
        within: periodOf(month),
        first: 'oldest',
        limit: size,
        offset: (part - 1) * size,
      });
      return ids.reverse();
    },
    last: () => lastBefore(null),
    async before({ month, part }) {
      return part > 1 ? { month, part: part - 1 } : lastBefore(periodOf(month).from);
    },
    async after({ month, part }) {
      const isLast = part >= (await closedParts(month));
      return isLast ? firstAfter(periodOf(month).until) : { month, part: part + 1 };
    },
  };
}

/** Another part may be closed at the end of a month, which changes what a feed points to. */
export const startOfMonth = (now: Date): Date => periodOf(now.toISOString().slice(0, 7)).from;
export const endOfMonth = (now: Date): Date => periodOf(now.toISOString().slice(0, 7)).until;

function periodOf(month: string): { from: Date; until: Date } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return { from: new Date(Date.UTC(year, number - 1)), until: new Date(Date.UTC(year, number)) };
}
