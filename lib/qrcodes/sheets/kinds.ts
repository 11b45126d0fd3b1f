export const TEMPLATES = ["grid", "labels", "poster", "tent"] as const;
export const ORIENTATIONS = ["portrait", "landscape"] as const;
export const CAPTION_FIELDS = ["name", "scene", "folder", "owner", "note"] as const;
export const CAPTION_PLACES = ["below", "right"] as const;
export const DESIGNS = ["plain", "band", "full"] as const;

/** Whether a page is one code with words for customers; otherwise it is many, for staff to cut and stick. */
export function isPanel(template: (typeof TEMPLATES)[number]): boolean {
  return template === "poster" || template === "tent";
}
