import type { ArchiveSpec, SheetSpec } from "./schema";

export const TEMPLATES = ["grid", "labels", "poster", "tent"] as const;
/** Sheets of paper; labels come on papers of their own. */
export const PAPER_NAMES = ["a4", "a3", "letter"] as const;
export const CAPTION_FIELDS = ["name", "scene", "folder", "owner", "note"] as const;
export type CaptionField = (typeof CAPTION_FIELDS)[number];
export const DESIGNS = ["plain", "band", "full"] as const;
export const ARCHIVE_FORMATS = ["png", "svg", "pdf", "jpeg"] as const;

/** Twelve codes on a sheet of A4, with their names. */
export const DEFAULT_SHEET: SheetSpec = {
  template: "grid",
  paper: "a4",
  orientation: "portrait",
  labelPaper: "l7160",
  columns: 3,
  rows: 4,
  margin: 10,
  gap: 5,
  codeSize: null,
  captions: ["name", "scene"],
  captionSize: 9,
  captionLines: 2,
  captionPlace: "below",
  cutMarks: true,
  bleed: 0,
  skip: 0,
  design: "band",
  title: "",
  text: "",
  color: "#07a35a",
  textColor: "#ffffff",
  logo: null,
};

export const DEFAULT_ARCHIVE: ArchiveSpec = { format: "png", pixels: 1000, pattern: "{number}-{name}" };
