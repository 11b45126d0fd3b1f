import { env } from "@/lib/platform/env";

/** Where a page is, for everybody. */
export function pageUrl(slug: string): string {
  return `${env.PUBLIC_URL}/a/${slug}`;
}

/** Of a page, where the part of its cover is that is shown when it is shared. */
export function coverUrl(page: string): string {
  return `${page}/${COVER_NAME}`;
}

export const COVER_NAME = "cover.jpg";

export function listingUrl(accountId: string): string {
  return `${env.PUBLIC_URL}/a/of/${accountId}`;
}

export function feedUrl(accountId: string): string {
  return `${listingUrl(accountId)}/rss.xml`;
}

export function previewUrl(token: string): string {
  return `${env.PUBLIC_URL}/a/preview/${token}`;
}

/** A picture's address as somebody elsewhere needs it: complete. */
export function completeUrl(address: string): string {
  return new URL(address, `${env.PUBLIC_URL}/`).href;
}
