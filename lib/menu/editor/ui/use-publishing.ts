"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { isKeyed } from "@/lib/menu/action-types";
import { checkMenuAction } from "@/lib/menu/checking/actions";
import { checkMessages } from "@/lib/menu/checking/messages";
import type { Finding } from "@/lib/menu/checking/types";
import { leavesOf, type MenuDocument } from "@/lib/menu/document";
import type { TakingLive } from "@/lib/menu/live/ui/use-taking-live";
import { publishingMessages } from "@/lib/menu/publishing/messages";
import { goTo } from "@/lib/menu/workbench/ui/checklist";
import { findingsOfRefusal } from "@/lib/menu/workbench/ui/use-findings";
import type { MenuEditing } from "@/lib/menu/workbench/ui/use-menu-editing";
import type { ActionFailure, ActionResult } from "@/lib/platform/action";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { keepsUnsavedReply } from "@/lib/replies/ui/embedded/keeps-unsaved-reply";
import type { MenuSaving } from "./use-menu-saving";

type PublishingOptions = {
  accountId: string;
  editing: MenuEditing;
  saving: MenuSaving;
  tell: (about: MenuDocument, findings: Finding[]) => void;
  /** It knows what the take-over of the live menu could not carry. */
  taking: TakingLive;
};

type Prepared = { menu: MenuDocument; revision: number; checks: Promise<ActionResult<Finding[]>> };

/** The way from the draft to the followers: saved, checked, asked about, sent. */
export function usePublishing({ accountId, editing, saving, tell, taking }: PublishingOptions) {
  const t = useMessages(publishingMessages).publish;
  const words = useMessages(checkMessages);
  const router = useRouter();
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const [isPreparing, setPreparing] = useState(false);
  const [publishedNumber, setPublishedNumber] = useState<number | null>(null);
  const close = () => setPrepared(null);

  const check = async (menu: MenuDocument): Promise<ActionResult<Finding[]>> => {
    const failed: ActionFailure = { ok: false, code: "failed", message: t.serverFailed };
    const result = await checkMenuAction(accountId, {}).catch(() => failed);
    if (!result.ok) return result;
    const findings = [...result.data, ...knownHere(menu)];
    tell(menu, findings);
    return { ok: true, data: findings };
  };
  /** What only this page knows. */
  const knownHere = (menu: MenuDocument): Finding[] => [
    ...leavesOf(menu)
      .filter(({ action, key }) => isKeyed(action) && keepsUnsavedReply(accountId, key))
      .map(({ id }) => ({
        isWrong: false,
        buttonId: id,
        field: "action" as const,
        message: words.unsavedReply,
      })),
    ...taking.lost.map((what) => ({
      isWrong: false,
      buttonId: null,
      field: null,
      message: words.lost(what),
    })),
  ];
  const prepare = async () => {
    setPreparing(true);
    const { menu } = editing;
    const revision = await saving.flush();
    setPreparing(false);
    if (revision === null) return;
    setPublishedNumber(null);
    setPrepared({ menu, revision, checks: check(menu) });
  };
  return {
    isPreparing,
    prepare,
    /** What was published from here just now; null where nothing was. */
    publishedNumber,
    forget: () => setPublishedNumber(null),
    dialog: prepared && {
      ...prepared,
      onPublished: (number: number) => {
        close();
        taking.forgetLost();
        setPublishedNumber(number);
        router.refresh();
      },
      onRefused: ({ code, fieldErrors = {} }: ActionFailure) => {
        tell(prepared.menu, findingsOfRefusal(fieldErrors));
        // Somebody published meanwhile: then it is theirs that this is compared with now.
        if (code === "conflict") router.refresh();
      },
      onGo: (id: string) => {
        close();
        goTo(editing, id);
      },
      onClose: close,
    },
  };
}
