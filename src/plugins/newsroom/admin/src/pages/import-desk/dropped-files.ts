/** A file with the way to it inside the folder that was dropped or chosen. */
export interface ChosenFile {
  path: string;
  file: File;
}

/** Files of an `<input type="file">`; a chosen folder gives the way to each. */
export function chosenFiles(files: FileList): ChosenFile[] {
  return [...files].filter(isVisible).map((file) => ({
    path: file.webkitRelativePath || file.name,
    file,
  }));
}

/** Files of a drop, those in dropped folders too. Must be called while the drop event is handled. */
export async function droppedFiles(transfer: DataTransfer): Promise<ChosenFile[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found = await Promise.all(entries.map((entry) => filesOf(entry)));
  return found.flat();
}

async function filesOf(entry: FileSystemEntry): Promise<ChosenFile[]> {
  if (entry.name.startsWith('.')) return [];
  if (entry.isFile) {
    const file = await new Promise<File>((done, fail) =>
      (entry as FileSystemFileEntry).file(done, fail),
    );
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: ChosenFile[] = [];
  // A reader gives a hundred entries at a time, and none when it is through.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((done, fail) =>
      reader.readEntries(done, fail),
    );
    if (entries.length === 0) return found;
    for (const child of entries) found.push(...(await filesOf(child)));
  }
}

/** What systems leave in folders is no story: .DS_Store and the like. */
const isVisible = (file: File) => !file.name.startsWith('.');
