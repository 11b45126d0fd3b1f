import type { AuditEventName } from "./events";

/** One line of what changed; a side that does not exist is null. */
export type DetailLine = { name: string; before: string | null; after: string | null };

/** One row of the list, ready to be read. */
export type AuditRow = {
  id: string;
  at: Date;
  /** Of what was counted in one row: how often, and the last time. */
  times: number;
  lastAt: Date | null;
  /** Null for one of a later version. */
  event: AuditEventName | null;
  /** Whose other deeds can be asked for; null for the command line and for strangers. */
  actorId: string | null;
  sentence: string;
  account: { id: string; name: string } | null;
  address: string | null;
  device: string | null;
  /** The thing itself, unless it is known to be gone. */
  href: string | null;
  detail: DetailLine[];
};

export type AuditSlice = {
  rows: AuditRow[];
  /** Where to go on; null when there is nothing older. */
  next: string | null;
  /** How far back a search looked when it stopped before the end. */
  searchedBackTo: Date | null;
};

/** What the address of the list holds. */
export type AuditParameters = {
  q?: string;
  kind?: string;
  /** A person's id. */
  person?: string;
  /** Days of Beijing time, such as 2026-11-22. */
  from?: string;
  to?: string;
  after?: string;
};
