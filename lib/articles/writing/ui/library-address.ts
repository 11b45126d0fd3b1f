import type { ChosenFile } from "@/lib/media/library/types";

/**
 * The address of now that stands beside a picture's id, for where the library is not asked. Installations without a public
 * address have paths, and an article wants to be read elsewhere.
 */
export function libraryAddress({ publicUrl }: Pick<ChosenFile, "publicUrl">): string {
  return new URL(publicUrl, window.location.origin).href;
}
