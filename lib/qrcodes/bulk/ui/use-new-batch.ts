"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import type { ArticleCard } from "@/lib/articles/types";
import type { ActionFailure, ActionResult } from "@/lib/platform/action";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { MAX_UNASKED_PERMANENT } from "@/lib/qrcodes/bulk/limits";
import type { Line } from "@/lib/qrcodes/bulk/types";
import type { QrCodeValues } from "@/lib/qrcodes/schema";
import { EMPTY_CODE } from "@/lib/qrcodes/ui/code-values";
import type { CodeFormParts } from "@/lib/qrcodes/ui/use-code-form";
import { askRoute } from "@/lib/ui/ask-route";
import { uiMessages } from "@/lib/ui/messages";
import { notifyDone } from "@/lib/ui/notify";
import { sayNumber } from "@/lib/ui/say-number";
import { useActionForm } from "@/lib/ui/use-action-form";
import { useUnsavedChangesGuard } from "@/lib/ui/use-unsaved-changes-guard";
import { newBatchMessages } from "./new-batch-messages";
import { useBatchDraft } from "./use-batch-draft";
import { NO_LIST } from "./use-code-list";
import { useListEditing } from "./use-list-editing";

/** The number of permanent codes that somebody is asked to type, and who waits for it. */
type Asked = { count: number; answer: (confirmed: number | null) => void };

/** The state of the page on which a list becomes a batch. @param moment such as 11-22 14:05 */
export function useNewBatch(accountId: string, moment: string) {
  const t = useMessages(newBatchMessages);
  const { offline } = useMessages(uiMessages);
  const router = useRouter();
  const [cards, setCards] = useState<ArticleCard[]>([]);
  const { asked, askNumber } = useAskedNumber();

  const order = async (values: QrCodeValues): Promise<ActionResult<{ id: string }>> => {
    const { lines } = editing.codes.list;
    if (lines.length === 0) return no(t.noLines);
    if (editing.text !== null) return no(t.readFirst);
    if (editing.seekFirstWrong()) return no(t.fixFirst(sayNumber(editing.codes.problems.size)));
    const needsAsking = values.lifetime === "permanent" && lines.length > MAX_UNASKED_PERMANENT;
    const confirmed = needsAsking ? await askNumber(lines.length) : null;
    if (needsAsking && confirmed === null) return no(t.confirm.refused);
    const answer = await sendOrder(accountId, { ...values, lines, confirmed });
    const result = answer ?? { ok: false, code: "failed", message: offline };
    return result.ok ? result : editing.hear(result);
  };

  const { form, field, submit, isPending, failure, forgetFailure } = useActionForm({
    schema: () => import("@/lib/qrcodes/schema").then((schemas) => schemas.qrCodeSchema),
    defaultValues: { ...EMPTY_CODE, name: t.common.defaultName(moment) },
    action: order,
    onDone: ({ id }) => {
      draft.forget();
      editing.take({ list: NO_LIST, sheets: null });
      notifyDone(t.started);
      router.push(`/accounts/${accountId}/qrcodes/bulk/${id}`);
    },
  });
  const [sceneKind, labels] = useWatch({ control: form.control, name: ["sceneKind", "labels"] });
  const editing = useListEditing({ accountId, sceneKind, labels, onTaken: forgetFailure });
  const draft = useBatchDraft(accountId, form, editing.codes.list);
  useUnsavedChangesGuard(editing.codes.list.lines.length > 0);
  const parts: CodeFormParts = {
    accountId,
    form,
    field,
    cards,
    knowCard: (card) => setCards((known) => [...known, card]),
  };
  const restore = () => {
    if (!draft.found) return;
    const { values, list } = draft.found.values;
    form.reset(values, { keepDefaultValues: true });
    editing.take({ list, sheets: null });
    draft.take();
  };
  return { parts, editing, submit, isPending, failure, draft, restore, asked };
}

/** Has a number typed by whoever is about to make many permanent codes. */
function useAskedNumber() {
  const [asked, setAsked] = useState<Asked | null>(null);
  const askNumber = (count: number) =>
    new Promise<number | null>((resolve) => {
      const answer = (confirmed: number | null) => {
        setAsked(null);
        resolve(confirmed);
      };
      setAsked({ count, answer });
    });
  return { asked, askNumber };
}

function sendOrder(accountId: string, given: QrCodeValues & { lines: Line[]; confirmed: number | null }) {
  const body = JSON.stringify(given);
  const headers = { "content-type": "application/json" };
  return askRoute<{ id: string }>(`qrcodes/${accountId}/batches`, { method: "POST", headers, body });
}

function no(message: string): ActionFailure {
  return { ok: false, code: "invalid", message };
}
