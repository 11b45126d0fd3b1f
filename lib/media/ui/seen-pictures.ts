"use client";

/** The pictures of what was chosen in this visit, by WeChat's id: a form knows no more than ids, and may begin anew. */
const seen = new Map<string, string>();

export function rememberPicture(id: string, pictureUrl: string | null): void {
  if (pictureUrl) seen.set(id, pictureUrl);
}

/** WeChat's address of the picture, if it was seen. */
export function seenPicture(id: string): string | null {
  return seen.get(id) ?? null;
}
