import { unzipSync } from "fflate";

/** The bytes are no archive, or one that holds more than is taken. */
export class UnusableArchive extends Error {
  override readonly name = "UnusableArchive";
  readonly problem: "damaged" | "tooLarge";

  constructor(problem: "damaged" | "tooLarge", options?: ErrorOptions) {
    super(`An archive is ${problem}`, options);
    this.problem = problem;
  }
}

export type ArchiveLimits = { files: number; bytes: number };

/**
 * The files of a ZIP by their names. Of each no more is unpacked than the archive says of it, and all of them together
 * may not say more than `limits`, whatever is in it.
 *
 * @param isWanted asked for each name before anything of the file is unpacked
 * @throws {UnusableArchive}
 */
export function openArchive(
  bytes: Uint8Array,
  limits: ArchiveLimits,
  isWanted: (name: string) => boolean = () => true,
): Map<string, Uint8Array<ArrayBuffer>> {
  let files = 0;
  let size = 0;
  const entries = unpack(bytes, ({ name, originalSize }) => {
    if (name.endsWith("/") || !isWanted(readName(name))) return false;
    files++;
    size += originalSize;
    if (files > limits.files || size > limits.bytes) throw new UnusableArchive("tooLarge");
    return true;
  });
  return new Map(Object.entries(entries).map(([name, content]) => [readName(name), new Uint8Array(content)]));
}

function unpack(bytes: Uint8Array, filter: (file: { name: string; originalSize: number }) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw error instanceof UnusableArchive ? error : new UnusableArchive("damaged", { cause: error });
  }
}

/** Windows in Chinese writes names in GBK without saying so; they arrive as one character a byte. */
function readName(name: string): string {
  if (!/[\u0080-\u00FF]/.test(name) || /[\u0100-\uFFFF]/.test(name)) return name;
  const bytes = Uint8Array.from(name, (character) => character.charCodeAt(0));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
