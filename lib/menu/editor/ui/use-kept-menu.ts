"use client";

import { useEffect, useEffectEvent } from "react";
import type { MenuDocument } from "@/lib/menu/document";
import { readDraft } from "@/lib/ui/draft-storage";

type KeptMenuOptions = {
  name: string;
  /** Writes what is not saved yet into this browser. */
  keep: () => void;
  /** The network is back. */
  onOnline: () => void;
  /** An earlier visit left something behind. */
  onFound: (menu: MenuDocument, revision: number) => void;
};

/** Looks for what an earlier visit could not save, and keeps what this one cannot. */
export function useKeptMenu({ name, keep, onOnline, onFound }: KeptMenuOptions): void {
  const leave = useEffectEvent(keep);
  const back = useEffectEvent(onOnline);
  const find = useEffectEvent(onFound);

  useEffect(() => {
    let isCurrent = true;
    void readDraft(name, readMenu).then((kept) => isCurrent && kept && find(kept.values, kept.revision));
    return () => {
      isCurrent = false;
    };
  }, [name]);
  useEffect(() => {
    // Leaving the page, by a link or with the tab, does not wait for a pause in typing.
    const onLeave = () => leave();
    const onBack = () => back();
    window.addEventListener("pagehide", onLeave);
    window.addEventListener("online", onBack);
    return () => {
      window.removeEventListener("pagehide", onLeave);
      window.removeEventListener("online", onBack);
      onLeave();
    };
  }, []);
}

async function readMenu(values: unknown): Promise<MenuDocument | null> {
  const { menuDocumentSchema } = await import("@/lib/menu/schema");
  return menuDocumentSchema.safeParse(values).data ?? null;
}
