/** A file that was given along with a text, by its path among those that were given. */
export type BesideFile = { path: string; file: File };

/**
 * The file that a text means by a path: the one that stands there, seen from the text; or else the only one of that name,
 * for pictures that were chosen without their folder.
 *
 * @param from the path of the text among the files
 */
export function findBeside(path: string, files: readonly BesideFile[], from = ""): File | null {
  const wanted = resolvePath(from, path);
  const name = wanted.split("/").at(-1) ?? "";
  const there = files.find((each) => tidyPath(each.path) === wanted);
  if (there) return there.file;
  const namesakes = files.filter((each) => tidyPath(each.path).split("/").at(-1) === name);
  return namesakes.length === 1 ? (namesakes[0]?.file ?? null) : null;
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
