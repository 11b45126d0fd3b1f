/** A time as raw statements write it, in milliseconds; on SQLite it is text in the spelling of Prisma's adapter. */
export function toDatabaseTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace("Z", "+00:00");
}

/** A time that a raw statement made part of JSON: PostgreSQL leaves the zone out, which is always UTC. */
export function fromDatabaseTime(text: string): Date {
  return new Date(/(?:Z|\+00:00)$/.test(text) ? text : `${text}Z`);
}
