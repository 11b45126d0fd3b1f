import type { LostPicture } from "./take-file-pictures";

/** What is said of pictures that did not come along. */
export function sayLostPictures(
  t: { lost: (name: string, reason: string) => string; notFound: string },
  lost: readonly LostPicture[],
): string[] {
  return lost.map(({ name, reason }) => t.lost(name, reason ?? t.notFound));
}
