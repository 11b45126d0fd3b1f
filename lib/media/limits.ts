import { MAX_SPOKEN_SECONDS, WECHAT_BYTES } from "@/lib/media/files/file-formats";

export const UPLOAD_TYPES = ["image", "voice", "video"] as const;
export type UploadType = (typeof UPLOAD_TYPES)[number];

/** What WeChat keeps for good. Source: developers.weixin.qq.com › Asset management › Add permanent assets. */
export const UPLOAD_LIMITS = {
  image: { bytes: WECHAT_BYTES.image, endings: ["png", "jpg", "jpeg", "gif", "bmp"] },
  voice: { bytes: WECHAT_BYTES.voice, endings: ["mp3", "wma", "wav", "amr"] },
  video: { bytes: WECHAT_BYTES.video, endings: ["mp4"] },
} as const satisfies Record<UploadType, { bytes: number; endings: readonly string[] }>;

/** The largest file of any type, in bytes. */
export const MAX_UPLOAD_BYTES = UPLOAD_LIMITS.image.bytes;

export type FileProblem = "empty" | "tooLarge" | "format" | "tooLong";

/**
 * Why WeChat would not take a file, or null.
 *
 * @param file its name with ending, its size in bytes and, where it is known, how long it plays in seconds
 */
export function fileProblem(
  type: UploadType,
  { name, bytes, seconds }: { name: string; bytes: number; seconds?: number | null },
): FileProblem | null {
  const { endings, bytes: limit } = UPLOAD_LIMITS[type];
  const ending = /\.([^.]+)$/.exec(name.toLowerCase())?.[1];
  if (!endings.some((one) => one === ending)) return "format";
  if (bytes === 0) return "empty";
  if (bytes > limit) return "tooLarge";
  return type === "voice" && seconds && Math.floor(seconds) > MAX_SPOKEN_SECONDS ? "tooLong" : null;
}
