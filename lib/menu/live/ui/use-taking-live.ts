"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { dismissLossesAction, takeLiveMenuAction } from "@/lib/menu/live/actions";
import { driftMessages } from "@/lib/menu/live/messages";
import type { LiveState } from "@/lib/menu/live/types";
import { publishMenuVersionAction } from "@/lib/menu/publishing/actions";
import { publishingMessages } from "@/lib/menu/publishing/messages";
import type { DraftState, Loss } from "@/lib/menu/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "@/lib/ui/messages";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { useConfirm } from "@/lib/ui/use-confirm";
import { liveMessages } from "./messages";

type TakingLiveOptions = {
  accountId: string;
  /** What the draft lacks of a live menu that was taken over before. */
  losses: readonly Loss[];
  /** Saves what is not saved yet. @returns the draft's revision; null when it could not be saved, which is said */
  flush: () => Promise<number | null>;
  onTaken: (draft: DraftState) => void;
};

export type TakingLive = ReturnType<typeof useTakingLive>;

/** The two ways out when followers have something else than was published from here: take it over, or replace it. */
export function useTakingLive({ accountId, flush, onTaken, ...draft }: TakingLiveOptions) {
  const t = useMessages(liveMessages);
  const { publish } = useMessages(publishingMessages);
  const { offline } = useMessages(uiMessages);
  const router = useRouter();
  const confirm = useConfirm();
  const [isTaking, setTaking] = useState(false);
  const [takenLive, setTakenLive] = useState<LiveState | null>(null);
  const [losses, setLosses] = useState(draft.losses);
  const why = useMessages(driftMessages).lost;

  const takeOver = async (live: LiveState) => {
    const revision = await flush();
    if (revision === null) return;
    const result = await takeLiveMenuAction(accountId, { revision }).catch(() => null);
    if (!result?.ok) return notifyFailure(result?.message ?? offline);
    onTaken(result.data);
    setTakenLive(live);
    setLosses(result.data.losses);
    notifyDone(t.taken);
  };
  return {
    isTaking,
    /** What the last import could not bring along, in words. */
    lost: losses.map((loss) => why[loss.why](loss.name)),
    /** The draft was published as it is: it lacks nothing any more. */
    forgetLost: () => setLosses([]),
    dismissLost: async () => {
      const result = await dismissLossesAction(accountId, {}).catch(() => null);
      if (!result?.ok) return notifyFailure(result?.message ?? offline);
      setLosses([]);
    },
    isTaken: (live: LiveState) => live === takenLive,
    take: async (live: LiveState) => {
      setTaking(true);
      await takeOver(live);
      setTaking(false);
    },
    republish: async (number: number) => {
      const body = t.republishBody(number);
      if (!(await confirm({ title: t.republish, body, confirm: t.republish }))) return;
      const result = await publishMenuVersionAction(accountId, { number, note: "" }).catch(() => null);
      if (!result?.ok) return notifyFailure(result?.message ?? offline);
      notifyDone(publish.done(result.data.number));
      router.refresh();
    },
  };
}
