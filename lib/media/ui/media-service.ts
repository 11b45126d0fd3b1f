"use client";

import type { Material, MaterialType, MediaPage, Publication } from "@/lib/media/types";
import type { ActionResult } from "@/lib/platform/action";
import { askRoute } from "@/lib/ui/ask-route";

// The browser's side of app/api/media. Null stands for a server that was not reached.

/** A page of the account's material; the first is 0. */
export function fetchMaterials(
  accountId: string,
  type: MaterialType,
  page: number,
): Promise<ActionResult<MediaPage<Material>> | null> {
  return askRoute(`media/${accountId}/materials?${new URLSearchParams({ type, page: String(page) })}`);
}

/** A page of what the account has published; the first is 0. */
export function fetchPublications(
  accountId: string,
  page: number,
): Promise<ActionResult<MediaPage<Publication>> | null> {
  return askRoute(`media/${accountId}/publications?page=${page}`);
}

/** Where a picture is found: those that WeChat keeps to itself come from our own server. */
export function pictureAddress(accountId: string, url: string): string {
  const isWeChats = /^https?:\/\/(?:[^/]+\.(?:qpic|qlogo)\.cn\/|[^/]+\/mmbiz\/)/.test(url);
  if (!isWeChats) return url;
  return `/api/media/${accountId}/picture?${new URLSearchParams({ url })}`;
}
