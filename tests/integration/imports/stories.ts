import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A story of its own, with everything that an import has to place somewhere. */
export function ferryStory({
  headline = 'Milbury keeps its last ferry through the winter',
  byline = 'By Ada Norling',
  ending = 'The council will look at the figures again in April.',
  credit = 'Tom Hale and Marit Sand of Reuters contributed to this report.',
} = {}): string {
  return `${headline}

${byline}

MILBURY (Reuters) - The council voted on Tuesday to keep the town's last ferry running through the winter, after residents filled the hall to ask for it.

“Nobody here owns a boat of their own any more,” said Ingrid Vale, who teaches at the school across the water.

The boat will sail four times a day until the end of March, and the fare will stay as it is. ${ending}

${credit}

Related posts

Harbour wall to be mended before the autumn storms

Engineers found a crack in the older part of the wall last week.
Read more

Leave a Reply

Your email address will not be shown. Required fields are marked *
`;
}

export interface StoryFolder {
  path: string;
  /** Gives the file's path. */
  write(name: string, content: string | Buffer): string;
  remove(): void;
}

export function storyFolder(): StoryFolder {
  const path = mkdtempSync(join(tmpdir(), 'newsroom-import-'));
  return {
    path,
    write(name, content) {
      writeFileSync(join(path, name), content);
      return join(path, name);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
