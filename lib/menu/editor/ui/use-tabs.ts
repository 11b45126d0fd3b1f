"use client";

import { useEffect, useEffectEvent } from "react";
import type { MenuDocument } from "@/lib/menu/document";
import type { MenuSender } from "@/lib/menu/editor/types";
import type { Base } from "@/lib/ui/draft-sender";

type TabsOptions = {
  accountId: string;
  sender: MenuSender;
  /** Gets what another tab has saved. */
  follow: (saved: Base<MenuDocument>) => void;
};

/** The tabs of one browser tell each other what they have saved. */
export function useTabs({ accountId, sender, follow }: TabsOptions): void {
  const hear = useEffectEvent(follow);
  useEffect(() => {
    const tabs = new BroadcastChannel(`mpdesk.menu.${accountId}`);
    // Nobody but pages of this desk can write into it.
    tabs.onmessage = (event: MessageEvent<Base<MenuDocument>>) => hear(event.data);
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
