"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ActionFailure, ActionResult } from "@/lib/platform/action";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { checkMenuAction } from "../../actions";
import type { MenuDocument } from "../../document";
import type { Finding } from "../../types";
import { goTo } from "./checklist";
import { editorMessages } from "./messages";
import type { DraftSaving } from "./use-draft-saving";
import { findingsOfRefusal } from "./use-findings";
import type { MenuEditing } from "./use-menu-editing";

type PublishingOptions = {
  accountId: string;
  editing: MenuEditing;
  saving: DraftSaving;
  tell: (about: MenuDocument, findings: Finding[]) => void;
};

type Prepared = { menu: MenuDocument; revision: number; checks: Promise<ActionResult<Finding[]>> };

/** The way from the draft to the followers: saved, checked, asked about, sent. */
export function usePublishing({ accountId, editing, saving, tell }: PublishingOptions) {
  const t = useMessages(editorMessages);
  const router = useRouter();
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const [isPreparing, setPreparing] = useState(false);
  const close = () => setPrepared(null);

  const check = async (menu: MenuDocument): Promise<ActionResult<Finding[]>> => {
    const failed: ActionFailure = { ok: false, code: "failed", message: t.checks.serverFailed };
    const result = await checkMenuAction(accountId, {}).catch(() => failed);
    if (result.ok) tell(menu, result.data);
    return result;
  };
  const prepare = async () => {
    setPreparing(true);
    const { menu } = editing;
    const revision = await saving.flush();
    setPreparing(false);
    if (revision === null) return notifyFailure(t.save.failed);
    setPrepared({ menu, revision, checks: check(menu) });
  };
  return {
    isPreparing,
    prepare,
    dialog: prepared && {
      ...prepared,
      onPublished: (number: number) => {
        close();
        notifyDone(t.publish.done(number));
        router.refresh();
      },
      onRefused: ({ fieldErrors = {} }: ActionFailure) => tell(prepared.menu, findingsOfRefusal(fieldErrors)),
      onGo: (id: string) => {
        close();
        goTo(editing, id);
      },
      onClose: close,
    },
  };
}
