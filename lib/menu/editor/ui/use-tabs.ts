"use client";

import { useEffect, useEffectEvent } from "react";
import type { MenuDocument } from "@/lib/menu/document";
import type { Base, DraftSender } from "@/lib/menu/editor/draft-sender";

type TabsOptions = {
  accountId: string;
  sender: DraftSender;
  /** Gets what another tab has saved. */
  onSavedElsewhere: (menu: MenuDocument) => void;
};

/** The tabs of one browser tell each other what they have saved; one with nothing unsaved follows. */
export function useTabs({ accountId, sender, onSavedElsewhere }: TabsOptions): void {
  const follow = useEffectEvent((saved: Base) => {
    if (saved.revision <= sender.state().base.revision || sender.peek() !== null) return;
    sender.settle(saved);
    onSavedElsewhere(saved.document);
  });
  useEffect(() => {
    const tabs = new BroadcastChannel(`mpdesk.menu.${accountId}`);
    // Nobody but pages of this desk can write into it.
    tabs.onmessage = (event: MessageEvent<Base>) => follow(event.data);
    let { revision } = sender.state().base;
    const stop = sender.subscribe(() => {
      const { base } = sender.state();
      if (base.revision === revision) return;
      revision = base.revision;
      tabs.postMessage({ document: base.document, revision });
    });
    return () => {
      stop();
      tabs.close();
    };
  }, [accountId, sender]);
}
