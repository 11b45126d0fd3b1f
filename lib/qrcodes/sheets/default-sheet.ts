import type { SheetSpec } from "./schema";

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
  captionPlace: "auto",
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
