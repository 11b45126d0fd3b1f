import type { Errcode } from "./refusals";

const MEGABYTE = 1024 * 1024;

export type MediaType = "image" | "voice" | "video" | "thumb";

type Format = { mime: string; extension: string; fits(bytes: Buffer): boolean };

const startsWith = (head: string) => (bytes: Buffer) => bytes.toString("latin1", 0, head.length) === head;
const PNG: Format = { mime: "image/png", extension: "png", fits: startsWith("\x89PNG\r\n\x1a\n") };
const JPEG: Format = { mime: "image/jpeg", extension: "jpg", fits: startsWith("\xff\xd8\xff") };
const GIF: Format = { mime: "image/gif", extension: "gif", fits: startsWith("GIF8") };
const AMR: Format = { mime: "audio/amr", extension: "amr", fits: startsWith("#!AMR") };
const MP3: Format = {
  mime: "audio/mpeg",
  extension: "mp3",
  fits: (bytes) => startsWith("ID3")(bytes) || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0),
};
const BMP: Format = { mime: "image/bmp", extension: "bmp", fits: startsWith("BM") };
const WMA: Format = { mime: "audio/x-ms-wma", extension: "wma", fits: startsWith("\x30\x26\xb2\x75") };
const WAV: Format = {
  mime: "audio/wav",
  extension: "wav",
  fits: (bytes) => startsWith("RIFF")(bytes) && bytes.toString("latin1", 8, 12) === "WAVE",
};
const MP4: Format = {
  mime: "video/mp4",
  extension: "mp4",
  fits: (bytes) => bytes.toString("latin1", 4, 8) === "ftyp",
};

/** What may be uploaded as temporary media, and the code for what is larger (Media › Upload temporary media). */
const RULES: Record<MediaType, { maxBytes: number; tooLarge: Errcode; formats: Format[] }> = {
  image: { maxBytes: 10 * MEGABYTE, tooLarge: 40009, formats: [PNG, JPEG, GIF] },
  voice: { maxBytes: 2 * MEGABYTE, tooLarge: 40010, formats: [AMR, MP3] },
  video: { maxBytes: 10 * MEGABYTE, tooLarge: 40011, formats: [MP4] },
  thumb: { maxBytes: 64 * 1024, tooLarge: 40012, formats: [JPEG] },
};

/** What may be kept for good, too (Asset management › Add permanent assets). */
const PERMANENT_FORMATS: Record<MediaType, Format[]> = {
  image: [BMP],
  voice: [WMA, WAV],
  video: [],
  thumb: [],
};

export function isMediaType(type: string): type is MediaType {
  return Object.hasOwn(RULES, type);
}

/** The code with which a file is refused for its size, or null. */
export function sizeRefusal(type: MediaType, bytes: number): Errcode | null {
  return bytes > RULES[type].maxBytes ? RULES[type].tooLarge : null;
}

/** The file's format by its first bytes, or null when the type does not allow it. The name says nothing. */
export function formatOf(
  type: MediaType,
  bytes: Buffer,
  permanent: boolean,
): { mime: string; extension: string } | null {
  const formats = permanent ? [...RULES[type].formats, ...PERMANENT_FORMATS[type]] : RULES[type].formats;
  return formats.find((format) => format.fits(bytes)) ?? null;
}

/** Pictures in the text of an article are smaller than 1 MB (Asset management › Upload a picture of an article). */
export function isArticlePictureSize(bytes: number): boolean {
  return bytes < MEGABYTE;
}

/** The format of a picture that the text of an article may hold, or null. */
export function articlePictureFormatOf(bytes: Buffer): { mime: string } | null {
  return [PNG, JPEG].find((format) => format.fits(bytes)) ?? null;
}
