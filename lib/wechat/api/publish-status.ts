/**
 * How a publication stands, by the platform's number: of `publish_status` in answers and in the event PUBLISHJOBFINISH.
 * Source: developers.weixin.qq.com › Publishing › Query the status, Result event.
 */
const PUBLISH_STATUSES = [
  "published",
  "publishing",
  /** Refused by the check for originality; the articles at fault are named. */
  "notOriginal",
  "failed",
  /** Refused by the platform's audit; the articles at fault are named. */
  "auditRefused",
  /** Published, and taken down by the account since. */
  "takenDown",
  /** Published, and banned by the platform since. */
  "banned",
] as const;

export type PublishStatus = (typeof PUBLISH_STATUSES)[number];

/** The status by its number; one that is not known counts as failed. */
export function publishStatusOf(status: number): PublishStatus {
  return PUBLISH_STATUSES[status] ?? "failed";
}
