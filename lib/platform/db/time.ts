let latest = { milliseconds: Number.NaN, text: "" };

/**
 * A time as raw statements write it, in milliseconds; on SQLite it is text in the spelling of Prisma's adapter.
 * Under load many rows share a millisecond, so the latest text is kept.
 */
export function toDatabaseTime(milliseconds: number): string {
  if (milliseconds !== latest.milliseconds) {
    latest = { milliseconds, text: new Date(milliseconds).toISOString().replace("Z", "+00:00") };
  }
  return latest.text;
}

/** A time that a raw statement made part of JSON: PostgreSQL leaves the zone out, which is always UTC. */
export function fromDatabaseTime(text: string): Date {
  return new Date(/(?:Z|\+00:00)$/.test(text) ? text : `${text}Z`);
}
