/** A file somebody chose, under the name it has in the delivery: the path below the chosen folder, or its own name. */
export interface ChosenFile {
  readonly name: string;
  readonly file: File;
}

/** What operating systems leave in folders and nobody means to deliver. */
const LITTER = /(^|\/)(\.[^/]*|Thumbs\.db|desktop\.ini|__MACOSX(\/.*)?)$/i;

/** Files from an input; a chosen folder's own name is left out of theirs. */
export function filesOfInput(list: FileList): readonly ChosenFile[] {
  return withoutLitter(
    Array.from(list, (file) => ({ file, name: belowChosen(`/${file.webkitRelativePath}`, file.name) })),
  );
}

/** Files dropped on the page, folders opened to the bottom. */
export async function filesOfDrop(transfer: DataTransfer): Promise<readonly ChosenFile[]> {
  // The entries must be taken before the first await: the browser empties the transfer when the event is over.
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const found = await Promise.all(entries.map(filesUnder));
  return withoutLitter(found.flat());
}

async function filesUnder(entry: FileSystemEntry): Promise<readonly ChosenFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ file, name: belowChosen(entry.fullPath, file.name) }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const children: FileSystemEntry[] = [];
  // A reader gives at most 100 entries at a time, and none when it has given all.
  for (let some = await entriesOf(reader); some.length > 0; some = await entriesOf(reader)) children.push(...some);
  return (await Promise.all(children.map(filesUnder))).flat();
}

/** "/study/a.csv" was dropped within "study" and is "a.csv"; "/a.csv" was dropped alone. */
function belowChosen(path: string, name: string): string {
  return path.split('/').slice(2).join('/') || name;
}

function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

function withoutLitter(files: readonly ChosenFile[]): readonly ChosenFile[] {
  return files.filter(({ name }) => !LITTER.test(name));
}

/** Adds files to those chosen already; the newest of two with one name stays. Sorted, as order means nothing. */
export function withFiles(chosen: readonly ChosenFile[], more: readonly ChosenFile[]): readonly ChosenFile[] {
  const byName = new Map([...chosen, ...more].map((one) => [one.name, one]));
  return [...byName.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
