import { fileTypeFromBuffer } from "file-type";
import {
  type FileFault,
  type FileFormat,
  isFileFormat,
  TURNED_FORMATS,
  type TurnedFormat,
} from "./file-formats";

/** So many bytes of the beginning tell every format that is taken. */
export const HEAD_BYTES = 4100;

/** What is told apart from any other format, because people can do something about it. */
const KNOWN_PROBLEMS: Readonly<Record<string, FileFault>> = {
  heic: "heic",
  heif: "heic",
  mov: "mov",
  bmp: "bmp",
};
/** One format under two names. */
const OTHER_ENDINGS: Readonly<Record<string, FileFormat>> = { m4v: "mp4", asf: "wma", apng: "png" };

export type RecognisedFile = { format: FileFormat | TurnedFormat } | { problem: FileFault };

/**
 * What a file is by what it holds; what it is called says nothing.
 *
 * @param head its first {@link HEAD_BYTES} bytes, or all of a shorter one
 */
export async function recogniseFile(head: Uint8Array): Promise<RecognisedFile> {
  if (head.length === 0) return { problem: "empty" };
  // What a singer says about a song stands before it and may be long: a whole picture of the cover.
  if (new TextDecoder("latin1").decode(head.subarray(0, 3)) === "ID3") return { format: "mp3" };
  const ending = (await fileTypeFromBuffer(head).catch(() => undefined))?.ext ?? "";
  const format = OTHER_ENDINGS[ending] ?? ending;
  if (isFileFormat(format)) return { format };
  const turned = TURNED_FORMATS.find((one) => one === format);
  if (turned) return { format: turned };
  // A drawing that can run scripts: text, whose root may come after comments.
  if (/<svg[\s>]/i.test(new TextDecoder("latin1").decode(head))) return { problem: "svg" };
  return { problem: KNOWN_PROBLEMS[ending] ?? "format" };
}
