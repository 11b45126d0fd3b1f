import type { Localized } from "@/lib/platform/i18n/locale";
import type { Page } from "@/lib/platform/page";
import type { CellFault, TableNote } from "@/lib/qrcodes/bulk/reading/table";
import type { LineField } from "./columns";

/**
 * A line of a list as somebody wrote it; `line` is its number there. Fields that it lacks are absent or empty. `faults`:
 * what was wrong with its cells before anybody has changed them.
 */
export type Line = {
  line: number;
  values: Partial<Record<LineField, string>>;
  faults?: Partial<Record<LineField, CellFault | undefined>> | undefined;
};

/** What is wrong with a line, by field. */
export type LineProblems = Partial<Record<LineField, Localized>>;

/** A list as it was read. */
export type CodeList = {
  lines: Line[];
  /** Names of columns that are not used. */
  unknown: string[];
  /** Lines beyond the limit, which were left out. */
  leftOut: number;
  notes: TableNote[];
  /** What its columns were taken for, by the keys of their names: to be remembered for the next list. */
  columns: KnownColumn[];
};

/** What a column of this name was taken for, by its `columnKey`; null: for nothing. */
export type KnownColumn = { key: string; field: LineField | null };

export type BatchState = "running" | "paused" | "cancelled" | "done";
export type ItemState = "waiting" | "made" | "failed";

export type Batch = {
  id: string;
  name: string;
  state: BatchState;
  total: number;
  made: number;
  failed: number;
  /** Nothing is asked of WeChat before; null when nothing is to be waited for. */
  resumeAt: Date | null;
  /** Why it rests or was stopped. */
  reason: Localized | null;
  createdBy: string;
  createdAt: Date;
  endedAt: Date | null;
};

export type PageOfBatches = Page<Batch>;

/** One code of a batch. */
export type BatchItem = {
  number: number;
  name: string;
  folder: string;
  scene: string;
  state: ItemState;
  codeId: string | null;
  failure: Localized | null;
};

export type BatchItemPage = { rows: BatchItem[]; next: string | null };
