const MAX_LENGTH = 60;

/** A name for a file or folder on any system, unlike those that were given before, which it joins. */
export function uniqueName(title: string, taken: Set<string>): string {
  const plain = title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  const base = [...plain].slice(0, MAX_LENGTH).join("") || "_";
  let name = base;
  // Windows and macOS do not tell capitals apart.
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base} (${number})`;
  taken.add(name.toLowerCase());
  return name;
}
