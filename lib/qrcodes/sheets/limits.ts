/** What the numbers of a sheet may be: lengths in millimetres, the font's size in points. */
export const SHEET_LIMITS = {
  columns: { min: 1, max: 20 },
  rows: { min: 1, max: 30 },
  margin: { min: 0, max: 60 },
  gap: { min: 0, max: 40 },
  codeSize: { min: 8, max: 400 },
  captionSize: { min: 4, max: 72 },
  captionLines: { min: 1, max: 3 },
  bleed: { min: 0, max: 10 },
  skip: { min: 0, max: 29 },
} as const;

export const TEMPLATES = ["grid", "labels", "poster", "tent"] as const;
export const ORIENTATIONS = ["portrait", "landscape"] as const;
export const CAPTION_FIELDS = ["name", "scene", "folder", "owner", "note"] as const;
export const CAPTION_PLACES = ["auto", "below", "right"] as const;
export const DESIGNS = ["plain", "band", "full"] as const;

/** Whether a page is one code with words for customers; otherwise it is many, for staff to cut and stick. */
export function isPanel(template: (typeof TEMPLATES)[number]): boolean {
  return template === "poster" || template === "tent";
}
