"use client";

import { useEffect, useState } from "react";
import type { LiveState } from "@/lib/menu/live/types";

/** What WeChat says is live, once it has said it; null until then. What stands beside it is drawn meanwhile. */
export function useLiveState(live: Promise<LiveState>): LiveState | null {
  const [answer, setAnswer] = useState<{ live: Promise<LiveState>; state: LiveState } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const settle = async () => {
      const state = await live;
      if (isCurrent) setAnswer({ live, state });
    };
    // That it fails is said where the page waits for it.
    void settle().catch(() => {});
    return () => {
      isCurrent = false;
    };
  }, [live]);
  return answer?.live === live ? answer.state : null;
}
