export const FILE_KINDS = ["image", "voice", "video"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

const MEGABYTE = 1024 * 1024;

/** What the library keeps, by the ending that fits; pictures are always one of the first three. */
export const FILE_FORMATS = {
  png: { kind: "image", contentType: "image/png" },
  jpg: { kind: "image", contentType: "image/jpeg" },
  gif: { kind: "image", contentType: "image/gif" },
  mp3: { kind: "voice", contentType: "audio/mpeg" },
  amr: { kind: "voice", contentType: "audio/amr" },
  wav: { kind: "voice", contentType: "audio/wav" },
  wma: { kind: "voice", contentType: "audio/x-ms-wma" },
  mp4: { kind: "video", contentType: "video/mp4" },
} as const satisfies Record<string, { kind: FileKind; contentType: string }>;
export type FileFormat = keyof typeof FILE_FORMATS;

/** What is taken and becomes a picture that WeChat takes. */
export const TURNED_FORMATS = ["webp", "avif"] as const;
export type TurnedFormat = (typeof TURNED_FORMATS)[number];

/** The most that WeChat takes of a kind, in bytes. Source: Asset management › Add permanent assets. */
export const WECHAT_BYTES = {
  image: 10 * MEGABYTE,
  voice: 2 * MEGABYTE,
  video: 10 * MEGABYTE,
} as const satisfies Record<FileKind, number>;

/** The most that may be uploaded, in bytes: pictures are made smaller here, as phones take them. */
export const UPLOAD_BYTES = { ...WECHAT_BYTES, image: 30 * MEGABYTE } as const;

/** The largest file of any kind, in bytes. */
export const MAX_FILE_BYTES = UPLOAD_BYTES.image;

/** How long a voice message may be, in seconds. A file of a minute is often a few frames longer. */
export const MAX_SPOKEN_SECONDS = 60;

/** Why a file is not taken. */
export const FILE_FAULTS = [
  "brokenOff",
  "empty",
  "svg",
  "heic",
  "mov",
  "bmp",
  "format",
  "tooLarge",
  "tooLong",
  "tooManyPixels",
  "damaged",
  "noRoom",
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** Reads a stored format. */
export function isFileFormat(text: string): text is FileFormat {
  return Object.hasOwn(FILE_FORMATS, text);
}
