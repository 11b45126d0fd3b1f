/** A file that was given along with a text, by its path among those that were given. */
export type BesideFile = { path: string; file: File };

/** @param from the path of the text among the files */
type FindBeside = (path: string, from?: string) => File | null;

/**
 * Finds the file that a text means by a path: the one that stands there, seen from the text; or else the only one of that
 * name, for pictures that were chosen without their folder. An archive has thousands, and each of its texts asks.
 */
export function findBeside(files: readonly BesideFile[]): FindBeside {
  const byPath = new Map<string, File>();
  const byName = new Map<string, File[]>();
  for (const { path, file } of files) {
    const tidy = tidyPath(path);
    if (!byPath.has(tidy)) byPath.set(tidy, file);
    const name = nameIn(tidy);
    const namesakes = byName.get(name);
    if (namesakes) namesakes.push(file);
    else byName.set(name, [file]);
  }
  return (path, from = "") => {
    const wanted = resolvePath(from, path);
    const there = byPath.get(wanted);
    if (there) return there;
    const [only, ...others] = byName.get(nameIn(wanted)) ?? [];
    return only && others.length === 0 ? only : null;
  };
}

function nameIn(path: string): string {
  return path.split("/").at(-1) ?? "";
}

/** "../images/1.png" from "posts/tea.md" is "images/1.png". */
function resolvePath(from: string, path: string): string {
  const parts = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return tidyPath(parts.join("/"));
}

/** Systems differ in capitals, and in whether é is one character or two. */
function tidyPath(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
