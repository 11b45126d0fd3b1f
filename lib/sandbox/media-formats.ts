import type { Errcode } from "./refusals";

const megabyte = 1024 * 1024;

export type MediaType = "image" | "voice" | "video" | "thumb";

type Format = { mime: string; extension: string; fits(bytes: Buffer): boolean };

const startsWith = (head: string) => (bytes: Buffer) => bytes.toString("latin1", 0, head.length) === head;
const png: Format = { mime: "image/png", extension: "png", fits: startsWith("\x89PNG\r\n\x1a\n") };
const jpeg: Format = { mime: "image/jpeg", extension: "jpg", fits: startsWith("\xff\xd8\xff") };
const gif: Format = { mime: "image/gif", extension: "gif", fits: startsWith("GIF8") };
const amr: Format = { mime: "audio/amr", extension: "amr", fits: startsWith("#!AMR") };
const mp3: Format = {
  mime: "audio/mpeg",
  extension: "mp3",
  fits: (bytes) => startsWith("ID3")(bytes) || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0),
};
const bmp: Format = { mime: "image/bmp", extension: "bmp", fits: startsWith("BM") };
const wma: Format = { mime: "audio/x-ms-wma", extension: "wma", fits: startsWith("\x30\x26\xb2\x75") };
const wav: Format = {
  mime: "audio/wav",
  extension: "wav",
  fits: (bytes) => startsWith("RIFF")(bytes) && bytes.toString("latin1", 8, 12) === "WAVE",
};
const mp4: Format = {
  mime: "video/mp4",
  extension: "mp4",
  fits: (bytes) => bytes.toString("latin1", 4, 8) === "ftyp",
};

/** What may be uploaded as temporary media, and the code for what is larger (Media › Upload temporary media). */
const rules: Record<MediaType, { maxBytes: number; tooLarge: Errcode; formats: Format[] }> = {
  image: { maxBytes: 10 * megabyte, tooLarge: 40009, formats: [png, jpeg, gif] },
  voice: { maxBytes: 2 * megabyte, tooLarge: 40010, formats: [amr, mp3] },
  video: { maxBytes: 10 * megabyte, tooLarge: 40011, formats: [mp4] },
  thumb: { maxBytes: 64 * 1024, tooLarge: 40012, formats: [jpeg] },
};

/** What may be kept for good, too (Asset management › Add permanent assets). */
const permanentFormats: Record<MediaType, Format[]> = {
  image: [bmp],
  voice: [wma, wav],
  video: [],
  thumb: [],
};

export function isMediaType(type: string): type is MediaType {
  return Object.hasOwn(rules, type);
}

/** The code with which a file is refused for its size, or null. */
export function sizeRefusal(type: MediaType, bytes: number): Errcode | null {
  return bytes > rules[type].maxBytes ? rules[type].tooLarge : null;
}

/** The file's format by its first bytes, or null when the type does not allow it. The name says nothing. */
export function formatOf(
  type: MediaType,
  bytes: Buffer,
  permanent: boolean,
): { mime: string; extension: string } | null {
  const formats = permanent ? [...rules[type].formats, ...permanentFormats[type]] : rules[type].formats;
  return formats.find((format) => format.fits(bytes)) ?? null;
}
