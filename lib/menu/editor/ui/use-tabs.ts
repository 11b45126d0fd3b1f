"use client";

import { useEffect, useEffectEvent } from "react";
import type { Base, DraftSender } from "@/lib/menu/editor/draft-sender";

type TabsOptions = {
  accountId: string;
  sender: DraftSender;
  /** Gets what another tab has saved. */
  follow: (saved: Base) => void;
};

/** The tabs of one browser tell each other what they have saved. */
export function useTabs({ accountId, sender, follow }: TabsOptions): void {
  const hear = useEffectEvent(follow);
  useEffect(() => {
    const tabs = new BroadcastChannel(`mpdesk.menu.${accountId}`);
    // Nobody but pages of this desk can write into it.
    tabs.onmessage = (event: MessageEvent<Base>) => hear(event.data);
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
