import { IMPORT_RECORD } from '../../uids';
import { isToWrite } from '../plan/plan-stories';
import type { planPosts, StoryToWrite } from '../plan/plan-stories';
import type { Run } from '../plan/run';
import { FILE } from './library';
import type { LibraryFile } from './library';
import { mediaBeside, showPhotos } from './media-beside';

type Planned = Awaited<ReturnType<typeof planPosts>>;

/** Plans whose stories show the pictures and files that were brought in for them. */
export async function withMedia(run: Run, planned: Planned): Promise<Planned> {
  const toWrite = planned.filter((plan) => plan.kind === 'plan').filter(isToWrite);
  const known = await knownFiles(run, toWrite);
  const placed = new Map<Planned[number], StoryToWrite>(
    await Promise.all(
      toWrite.map(async (plan) => {
        const files = known.get(plan.key) ?? new Map<string, LibraryFile>();
        return [plan, await withItsMedia(run, plan, files)] as const;
      }),
    ),
  );
  return planned.map((plan) => placed.get(plan) ?? plan);
}

async function withItsMedia(
  run: Run,
  plan: StoryToWrite,
  known: ReadonlyMap<string, LibraryFile>,
): Promise<StoryToWrite> {
  const placed = await place(run, plan, known);
  const queries = [...plan.queries, ...placed.queries];
  const own = { ...plan, story: placed.story, media: placed.media, queries };
  if (plan.draft === null) return own;
  const draft = await place(run, plan.draft, known);
  // Undo looks for the files of both.
  const files = new Map([...placed.media.files, ...draft.media.files]);
  return {
    ...own,
    media: { ...placed.media, files },
    draft: { ...plan.draft, story: draft.story, media: draft.media },
  };
}

async function place(
  { media }: Run,
  { story, post, matched }: Pick<StoryToWrite, 'story' | 'post' | 'matched'>,
  known: ReadonlyMap<string, LibraryFile>,
) {
  const beside = mediaBeside(post, matched);
  const placed = await media.place(story, post, { known, beside });
  showPhotos(matched, placed.media.files);
  return placed;
}

/**
 * What earlier runs have brought in for stories that are written again, by source key and address: a
 * picture that is in the library already is not asked for again, nor lost where it can't be.
 */
async function knownFiles(
  { strapi }: Run,
  plans: readonly StoryToWrite[],
): Promise<Map<string, Map<string, LibraryFile>>> {
  const keys = plans.filter(({ earlier }) => earlier !== null).map(({ key }) => key);
  if (keys.length === 0) return new Map();
  const records: Array<{ sourceKey: string; files: Array<[string, string]> }> = await strapi.db
    .query(IMPORT_RECORD)
    .findMany({
      where: { sourceKey: { $in: keys }, files: { $notNull: true } },
      select: ['id', 'sourceKey', 'files'],
      orderBy: { id: 'asc' },
    });
  const documentIds = records.flatMap(({ files }) => files.map(([, documentId]) => documentId));
  const rows: LibraryFile[] = await strapi.db
    .query(FILE)
    .findMany({ where: { documentId: { $in: [...new Set(documentIds)] } } });
  const byId = new Map(rows.map((row) => [row.documentId, row]));

  const known = new Map<string, Map<string, LibraryFile>>();
  for (const { sourceKey, files } of records) {
    const ofSource = known.get(sourceKey) ?? new Map<string, LibraryFile>();
    known.set(sourceKey, ofSource);
    for (const [url, documentId] of files) {
      const file = byId.get(documentId);
      if (file) ofSource.set(url, file);
    }
  }
  return known;
}
