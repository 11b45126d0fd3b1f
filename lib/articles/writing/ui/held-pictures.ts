import { createStore, del, get, set } from "idb-keyval";
import { makeHeldAddress } from "@/lib/articles/writing/outside-pictures";

export type HeldPictures = ReturnType<typeof startHeldPictures>;

/**
 * The pictures that this browser holds until the library has them, over a reload where that is possible: beside what it
 * keeps of unsaved texts, for which they are too large.
 */
export function startHeldPictures() {
  const here = new Map<string, { picture: Blob; url: string }>();
  return {
    /** @returns the address that stands for it */
    hold: (picture: Blob): string => {
      const address = makeHeldAddress(crypto.randomUUID());
      here.set(address, { picture, url: URL.createObjectURL(picture) });
      void set(address, picture, openShelf()).catch(noShelf);
      return address;
    },
    /** The picture of an address; null when this browser does not have it. */
    get: async (address: string): Promise<Blob | null> => {
      const picture: unknown = here.get(address)?.picture ?? (await get(address, openShelf()).catch(noShelf));
      return picture instanceof Blob ? picture : null;
    },
    /** Lets go of one that the library has. */
    release: (address: string) => del(address, openShelf()).catch(noShelf),
    /** Where this page can show it; null where it cannot. */
    shownAt: (address: string): string | null => here.get(address)?.url ?? null,
  };
}

function openShelf() {
  return createStore("mpdesk-pictures", "held");
}

/** Storage is off or full, as in a private window. */
function noShelf(): void {}
