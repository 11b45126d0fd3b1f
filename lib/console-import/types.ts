import type { Localized } from "@/lib/platform/i18n/locale";
import type { ConsolePart, Findings, Note, PartBody, READING_STATES } from "./schema";

/** What was read of the console last, or is being read. */
export type Reading = {
  state: (typeof READING_STATES)[number];
  token: string;
  /** Files to fetch, and how many have come. */
  total: number;
  done: number;
  failure: Localized | null;
  startedBy: string;
  endedAt: Date | null;
};

/**
 * new: not imported yet; here: as it was imported; changed: in the console, since; gone: imported, and deleted here since;
 * ours: it was made here and published to WeChat.
 */
export type PartStanding = "new" | "here" | "changed" | "gone" | "ours";

/** How a part comes along. */
export type PartOutcome = "carried" | "differently" | "lost";

/** A part as the page shows it. */
export type ShownPart = Omit<ConsolePart, "isOurs" | "fingerprint"> & {
  standing: PartStanding;
  outcome: PartOutcome;
  /** What it became was changed here since; another import would overwrite that. */
  isEdited: boolean;
  /** A rule of ours that answers already in its place: this one comes switched off. */
  rival: string | null;
};

/** What a part says, for a screen. */
export type ShownBody = PartBody;
export type ShownNote = Note;

export type ImportView = {
  accountId: string;
  /** Null before the first one. */
  reading: Reading | null;
  parts: ShownPart[];
  unread: Findings["unread"];
  /** Pushes of WeChat's arrive: server mode is on, and the console's replies stand still. */
  isAnswering: boolean;
  /** The menu draft that the console's menu would take the place of. */
  draft: { revision: number; buttons: number };
};

/** What an import did, by the keys of parts. */
export type ImportResult = { imported: string[]; refused: { key: string; why: string }[] };
