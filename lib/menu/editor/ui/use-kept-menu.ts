"use client";

import { useEffect, useEffectEvent } from "react";
import { type DraftSender, type KeptMenu, startMenuKeeping } from "@/lib/menu/editor/draft-sender";
import { readDraft, removeDraft, type StoredDraft } from "@/lib/ui/draft-storage";

type KeptMenuOptions = {
  name: string;
  sender: DraftSender;
  /** An earlier visit left something behind. @returns whether it goes on from there; else it is dropped */
  onFound: (kept: StoredDraft<KeptMenu>) => boolean;
};

/** Looks for what an earlier visit could not save, and keeps what this one cannot. */
export function useKeptMenu({ name, sender, onFound }: KeptMenuOptions): void {
  const find = useEffectEvent(onFound);
  useEffect(() => {
    let isCurrent = true;
    const keeping = startMenuKeeping(name, sender);
    void readDraft(name, readKeptMenu).then((kept) => {
      if (!isCurrent || !kept) return;
      if (find(kept)) keeping.adopt(kept);
      else removeDraft(name, new Set([kept.savedAt]));
    });
    return () => {
      isCurrent = false;
      keeping.end();
    };
  }, [name, sender]);
}

async function readKeptMenu(values: unknown): Promise<KeptMenu | null> {
  const { keptMenuSchema } = await import("@/lib/menu/schema");
  return keptMenuSchema.safeParse(values).data ?? null;
}
