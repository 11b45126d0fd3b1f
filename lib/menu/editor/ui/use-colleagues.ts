"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { readMenuDraftAction } from "@/lib/menu/actions";
import type { MenuSender } from "@/lib/menu/editor/types";
import type { DraftState, Newest } from "@/lib/menu/types";
import { askRoute } from "@/lib/ui/ask-route";

const EVERY_MS = 10_000;

type ColleaguesOptions = {
  accountId: string;
  sender: MenuSender;
  /** The number of the version that the page takes for the live one. */
  published: number | null;
  /** Gets what somebody has saved, from wherever. */
  follow: (saved: DraftState) => void;
};

/**
 * Sees every few seconds, while somebody looks at the page, whether the draft was saved or a version published
 * elsewhere: by a colleague, at a planned time, on another device.
 */
export function useColleagues({ accountId, sender, published, follow }: ColleaguesOptions): void {
  const router = useRouter();
  const look = useEffectEvent(async () => {
    if (document.visibilityState !== "visible") return;
    // Beside the saving, which waits for every other action. Without a connection there is nothing new; whoever saves says so.
    const newest = await askRoute<Newest>(`menu/${accountId}/newest`);
    if (!newest?.ok) return;
    if (newest.data.published !== published) router.refresh();
    if (!isBehind(sender, newest.data.revision)) return;
    const draft = await readMenuDraftAction(accountId, {}).catch(() => null);
    if (draft?.ok) follow(draft.data);
  });
  useEffect(() => {
    const onLook = () => void look();
    // By the browser's Back the page comes as it was when it was left.
    onLook();
    const timer = setInterval(onLook, EVERY_MS);
    document.addEventListener("visibilitychange", onLook);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", onLook);
    };
  }, []);
}

/** Whether the server has a newer draft, and nothing of this page is on its way there. */
export function isBehind(sender: MenuSender, revision: number): boolean {
  return revision > sender.state().base.revision && sender.peek() === null;
}
