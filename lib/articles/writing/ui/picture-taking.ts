import { isHeldAddress } from "@/lib/articles/writing/outside-pictures";
import type { LibraryFile } from "@/lib/media/library/types";
import type { OutsidePicture } from "@/lib/media/library/ui/embedded/bring-picture";
import type { ActionResult } from "@/lib/platform/action";
import type { HeldPictures } from "./held-pictures";

/** Where a picture is that is not in the library yet. `share` of it is at the server; null while that fetches it. */
export type TakingState =
  | { step: "waiting" }
  | { step: "taking"; share: number | null }
  | { step: "failed"; problem: string; canRetry: boolean };

/** What the library has of it. */
export type TakenPicture = Pick<LibraryFile, "id" | "publicUrl">;

export type PictureTaking = ReturnType<typeof startPictureTaking>;

type PictureTakingOptions = {
  held: HeldPictures;
  bring: (
    picture: OutsidePicture,
    onProgress: (share: number) => void,
  ) => Promise<ActionResult<LibraryFile> | null>;
  words: { pasted: string; fromWeb: string; offline: string; elsewhere: string };
};

/** So many at once: more only make each of them slower. */
const AT_ONCE = 3;
/** What a file of the library may be called. */
const MAX_NAME = 120;

/**
 * Brings pictures from elsewhere into the library, each address once. An article names them by their address until the
 * library has them, so that nothing of it is lost whatever happens meanwhile.
 */
export function startPictureTaking({ held, bring, words }: PictureTakingOptions) {
  let states: ReadonlyMap<string, TakingState> = new Map();
  const names = new Map<string, string>();
  const taken = new Map<string, TakenPicture>();
  const queue: string[] = [];
  const listeners = new Set<() => void>();
  let running = 0;
  const tell = (address: string, state: TakingState | null) => {
    const others = [...states].filter(([key]) => key !== address);
    states = new Map(state ? [...others, [address, state]] : others);
    for (const listener of listeners) listener();
  };
  const find = async (address: string): Promise<OutsidePicture | null> => {
    const nameOr = (other: string) => (names.get(address) || other).slice(0, MAX_NAME);
    if (!isHeldAddress(address)) return { name: nameOr(words.fromWeb), url: address };
    const content = await held.get(address);
    return content && { name: nameOr(words.pasted), content };
  };
  const take = async (address: string) => {
    const picture = await find(address);
    if (!picture) return tell(address, { step: "failed", problem: words.elsewhere, canRetry: false });
    tell(address, { step: "taking", share: "content" in picture ? 0 : null });
    const answer = await bring(picture, (share) => tell(address, { step: "taking", share }));
    if (!answer?.ok) {
      const problem = answer ? (answer.fieldErrors?.file ?? answer.message) : words.offline;
      return tell(address, { step: "failed", problem, canRetry: true });
    }
    taken.set(address, answer.data);
    tell(address, null);
    await held.release(address);
  };
  const takeNext = async (): Promise<void> => {
    const address = running < AT_ONCE ? queue.shift() : undefined;
    if (address === undefined) return;
    running += 1;
    await take(address);
    running -= 1;
    return takeNext();
  };
  return {
    /** Of what is on its way or has failed, by its address. */
    states: () => states,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** What came of an address; null while the library does not have it. */
    takenOf: (address: string): TakenPicture | null => taken.get(address) ?? null,
    /** Takes what is at an address, once more if it failed. */
    add: (address: string, name = "") => {
      const isUnderWay = states.has(address) && states.get(address)?.step !== "failed";
      if (taken.has(address) || isUnderWay) return;
      if (name) names.set(address, name);
      tell(address, { step: "waiting" });
      queue.push(address);
      void takeNext();
    },
  };
}
