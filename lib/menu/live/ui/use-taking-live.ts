"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { publishMenuVersionAction, takeLiveMenuAction } from "@/lib/menu/actions";
import { editorMessages } from "@/lib/menu/editor/messages";
import type { DraftSaving } from "@/lib/menu/editor/ui/use-draft-saving";
import type { Live } from "@/lib/menu/types";
import type { MenuEditing } from "@/lib/menu/workbench/ui/use-menu-editing";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "@/lib/ui/messages";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { useConfirm } from "@/lib/ui/use-confirm";

type TakingLiveOptions = { accountId: string; editing: MenuEditing; saving: DraftSaving };

export type TakingLive = ReturnType<typeof useTakingLive>;

/** The two ways out when followers have something else than was published from here: take it over, or replace it. */
export function useTakingLive({ accountId, editing, saving }: TakingLiveOptions) {
  const t = useMessages(editorMessages);
  const { offline } = useMessages(uiMessages);
  const router = useRouter();
  const confirm = useConfirm();
  const [isTaking, setTaking] = useState(false);
  const [taken, setTaken] = useState<Live | null>(null);
  const [lost, setLost] = useState<readonly string[]>([]);

  const takeOver = async (live: Live) => {
    const revision = await saving.flush();
    if (revision === null) return notifyFailure(t.save.failed);
    const result = await takeLiveMenuAction(accountId, { revision }).catch(() => null);
    if (!result?.ok) return notifyFailure(result?.message ?? offline);
    saving.settle(result.data.draft);
    editing.replace(result.data.draft.document);
    setTaken(live);
    setLost(result.data.lost);
    notifyDone(t.live.taken);
  };
  return {
    isTaking,
    /** What the last import could not bring along. */
    lost,
    isTaken: (live: Live) => live === taken,
    take: async (live: Live) => {
      setTaking(true);
      await takeOver(live);
      setTaking(false);
    },
    republish: async (number: number) => {
      const body = t.live.republishBody(number);
      if (!(await confirm({ title: t.live.republish, body, confirm: t.live.republish }))) return;
      const result = await publishMenuVersionAction(accountId, { number, note: "" }).catch(() => null);
      if (!result?.ok) return notifyFailure(result?.message ?? offline);
      notifyDone(t.publish.done(result.data.number));
      router.refresh();
    },
  };
}
