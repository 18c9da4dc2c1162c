import type { StoryMedia } from '../../../../story/model';
import type { WholeArticle } from '../../../../story/whole';
import type { Listed } from '../match/directory';
import type { MatchedStory } from '../match/match-story';

/** Pictures of the newsroom's own export that belong to a story and stand nowhere in it. */
export interface MediaBeside {
  socialImage: StoryMedia | null;
  photos: readonly StoryMedia[];
}

/** Of people only those who are to be made: whoever is here has the picture that an editor gave. */
export function mediaBeside(
  { whole }: { whole?: WholeArticle },
  matched: MatchedStory,
): MediaBeside {
  const photos = toBeShown(matched).flatMap(({ details }) => details?.photo ?? []);
  return { socialImage: whole?.socialImage ?? null, photos };
}

export const picturesBeside = ({ socialImage, photos }: MediaBeside): StoryMedia[] => [
  ...(socialImage ? [socialImage] : []),
  ...photos,
];

/** Gives those who are to be made the files of their pictures. */
export function showPhotos(
  matched: MatchedStory,
  files: ReadonlyMap<string, { id: number }>,
): void {
  for (const entry of toBeShown(matched)) {
    const file = entry.details?.photo && files.get(entry.details.photo.url);
    if (file) entry.photo = file.id;
  }
}

const toBeShown = ({ missing, awaited }: MatchedStory): Listed[] =>
  [...missing, ...awaited].flatMap(({ entry }) => (entry.photo === undefined ? entry : []));
