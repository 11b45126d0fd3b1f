import {
  FILE_FORMATS,
  type FileFault,
  type FileFormat,
  type FileKind,
  isFileFormat,
  type TurnedFormat,
} from "./file-formats";

/**
 * A whole file that has arrived and stands in a place of its own, until somebody moves or deletes it. A class, so that no
 * browser can send one: it would name any file of this machine.
 */
export class ReceivedFile {
  readonly path: string;
  readonly kind: FileKind;
  readonly format: FileFormat | TurnedFormat;
  readonly bytes: number;
  /** SHA-256 in hex. */
  readonly hash: string;

  constructor({ path, format, bytes, hash }: Pick<ReceivedFile, "path" | "format" | "bytes" | "hash">) {
    this.path = path;
    this.kind = kindOf(format);
    this.format = format;
    this.bytes = bytes;
    this.hash = hash;
  }

  /** The same file, which has been moved. */
  movedTo(path: string): ReceivedFile {
    return new ReceivedFile({ ...this, path });
  }
}

/** Why there is none. */
export class UnusableFile {
  readonly problem: FileFault;

  constructor(problem: FileFault) {
    this.problem = problem;
  }
}

/** What turned formats become is a picture, too. */
export function kindOf(format: FileFormat | TurnedFormat): FileKind {
  return isFileFormat(format) ? FILE_FORMATS[format].kind : "image";
}
