"use client";

/** A file, and where it stood in the folder that was dropped; its name for one that was dropped itself. */
export type DroppedFile = { path: string; file: File };

/** More than anybody means to drop at once: whoever lets go of a whole disk is not read to its end. */
const MOST_FILES = 2000;

/**
 * The files that were dropped, those within folders among them. To be called while the event is told: the browser forgets
 * what was dropped right after it.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<DroppedFile[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  // A picture that is dragged out of another page is no file of the disk.
  if (entries.length === 0) return [...transfer.files].map((file) => ({ path: file.name, file }));
  const files: DroppedFile[] = [];
  const folders = [...entries];
  for (let entry = folders.shift(); entry && files.length < MOST_FILES; entry = folders.shift()) {
    if (isFolder(entry)) folders.push(...(await entriesIn(entry)));
    else if (isFile(entry)) files.push(...(await fileOf(entry)));
  }
  return files;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** None where it was moved away meanwhile, or may not be read. */
function fileOf(entry: FileSystemFileEntry): Promise<DroppedFile[]> {
  const path = entry.fullPath.slice(1);
  return new Promise((resolve) =>
    entry.file(
      (file) => resolve([{ path, file }]),
      () => resolve([]),
    ),
  );
}

/** A reader gives a hundred at a time, and nothing when it is through. What systems put there for themselves stays out. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return all.filter(({ name }) => !/^\.|^Thumbs\.db$/i.test(name));
    all.push(...some);
  }
}
