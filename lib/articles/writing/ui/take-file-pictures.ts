import type { ArticleDocument } from "@/lib/articles/document/document-types";
import { type BesideFile, findBeside } from "@/lib/articles/writing/files/find-beside";
import { type OpenedText, pathBeside, pictureIndex } from "@/lib/articles/writing/files/opened-text";
import {
  type NewPlace,
  pictureAddressesIn,
  replacePictures,
} from "@/lib/articles/writing/files/replace-pictures";
import { bringPicture, type OutsidePicture } from "@/lib/media/library/ui/embedded/bring-picture";
import { libraryAddress } from "./library-address";

/** So many at once: more only make each of them slower. */
const AT_ONCE = 2;
/** What a file of the library may be called. */
const MAX_NAME = 120;

type TakeOptions = {
  accountId: string;
  /** Files that were given along, among which are those that the text names. */
  beside: readonly BesideFile[];
  /** Where the text itself stands among them. */
  path: string;
  onProgress: (done: number, total: number) => void;
  signal: AbortSignal;
};

/** A picture that the library did not take, and why; without a reason it was not found. */
export type LostPicture = { name: string; reason: string | null };

/** The text with its own pictures in the library, and those that are lost: they are taken out of it. */
export type TakenText = { body: ArticleDocument; lost: LostPicture[] };

/** Takes the pictures of a file into the library. Those of the web stay where they are. */
export async function takeFilePictures(
  { body, pictures }: OpenedText,
  { accountId, beside, path: from, onProgress, signal }: TakeOptions,
): Promise<TakenText> {
  const places = new Map<string, NewPlace | null>();
  const lost: LostPicture[] = [];
  const find = findBeside(beside);
  const waiting = pictureAddressesIn(body).flatMap((address) => {
    const index = pictureIndex(address);
    const path = pathBeside(address);
    if (index === null && path === null) return [];
    const picture = index === null ? undefined : pictures[index];
    const file = picture ? fileOf(picture) : find(path ?? "", from);
    return [{ address, name: path ?? file?.name ?? "", file }];
  });
  const total = waiting.length;
  onProgress(0, total);
  const takeNext = async (): Promise<void> => {
    const next = waiting.shift();
    if (!next || signal.aborted) return;
    const result = next.file && (await bringPicture(accountId, asPicture(next.file), { signal }));
    const isTaken = result?.ok === true;
    places.set(next.address, isTaken ? { mediaId: result.data.id, src: libraryAddress(result.data) } : null);
    if (!isTaken)
      lost.push({
        name: next.name,
        reason: result?.ok === false ? (result.fieldErrors?.file ?? result.message) : null,
      });
    onProgress(places.size, total);
    return takeNext();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeNext));
  return { body: replacePictures(body, (address) => places.get(address)), lost };
}

function asPicture(file: File): OutsidePicture {
  return { name: file.name.slice(0, MAX_NAME) || "1", file };
}

function fileOf({ name, mime, bytes }: OpenedText["pictures"][number]): File {
  return new File([bytes], `${name}.${mime.replace("image/", "").replace("jpeg", "jpg")}`, { type: mime });
}
