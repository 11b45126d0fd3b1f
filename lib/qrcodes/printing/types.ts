import type { Localized } from "@/lib/platform/i18n/locale";
import type { Page } from "@/lib/platform/page";
import type { SheetSpec } from "@/lib/qrcodes/sheets/schema";
import type { ArchiveSpec, Selection } from "./schema";

/** A file that somebody deleted is in none of them, and shown nowhere. */
export const PRINT_STATES = ["running", "cancelled", "done", "failed"] as const;

/** A file of many codes, as the list of files shows it. */
export type PrintFile = {
  id: string;
  kind: "pdf" | "zip";
  name: string;
  state: (typeof PRINT_STATES)[number];
  /** Codes. */
  total: number;
  done: number;
  failure: Localized | null;
  /** In bytes, 0 until it is finished. */
  size: number;
  createdBy: string;
  createdAt: Date;
  endedAt: Date | null;
  /** Of a file that is being made: the milliseconds that it may still take, once some of it is there. */
  remaining: number | null;
  /** Of a file that waits for its turn: how many come before it. */
  ahead: number | null;
};

/** What a file was ordered with. */
export type PrintOrder = { name: string; selection: Selection; styleId: string | null } & (
  | { kind: "pdf"; sheet: SheetSpec }
  | { kind: "zip"; archive: ArchiveSpec }
);

export type PrintFilePage = Page<PrintFile>;

/** A page as it will be printed. */
export type SheetPreview = {
  svg: string;
  page: number;
  pages: number;
  codes: number;
  /** The side of the code itself, in millimetres; with its quiet zone and frame it is so wide and high. */
  codeSide: number;
  codeWidth: number;
  codeHeight: number;
  /** From how far away it can be scanned, in centimetres. */
  distance: number;
  /** How many of those chosen have expired and are left out. */
  expired: number;
  /** Temporary codes among those chosen, and when the first of them ends. */
  expiring: { count: number; first: string } | null;
  /** What should be known before a thousand are printed. */
  warnings: string[];
};
