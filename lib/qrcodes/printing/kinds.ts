export const ARCHIVE_FORMATS = ["png", "svg", "pdf", "jpeg"] as const;
/** What pictures in an archive may be named by. */
export const FILE_NAME_FIELDS = ["name", "scene", "number", "folder", "owner"] as const;

type Archive = { format: (typeof ARCHIVE_FORMATS)[number]; pixels: number; pattern: string };
export const DEFAULT_ARCHIVE: Archive = { format: "png", pixels: 1000, pattern: "{number}-{name}" };
