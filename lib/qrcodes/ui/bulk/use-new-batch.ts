"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import type { ActionFailure, ActionResult } from "@/lib/platform/action";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import type { ArticleCard } from "@/lib/replies/types";
import { askRoute } from "@/lib/ui/ask-route";
import { uiMessages } from "@/lib/ui/messages";
import { notifyDone } from "@/lib/ui/notify";
import { useActionForm } from "@/lib/ui/use-action-form";
import { useUnsavedChangesGuard } from "@/lib/ui/use-unsaved-changes-guard";
import { MAX_UNASKED_PERMANENT } from "../../bulk/limits";
import { listMessages } from "../../bulk/list-messages";
import type { QrCodeValues } from "../../schema";
import { EMPTY_CODE } from "../code-values";
import type { CodeFormParts } from "../use-code-form";
import { useNumbers } from "./batch-progress";
import { useBatchDraft } from "./use-batch-draft";
import { useCodeList } from "./use-code-list";

/** The number of permanent codes that somebody is asked to type, and who waits for it. */
type Asked = { count: number; answer: (confirmed: number | null) => void };

/** The state of the page on which a list becomes a batch. @param today such as 2026-11-22 */
export function useNewBatch(accountId: string, today: string) {
  const t = useMessages(listMessages);
  const { offline } = useMessages(uiMessages);
  const locale = useLocale();
  const inWords = useNumbers();
  const router = useRouter();
  const [cards, setCards] = useState<ArticleCard[]>([]);
  const [asked, setAsked] = useState<Asked | null>(null);

  const order = async (values: QrCodeValues): Promise<ActionResult<{ id: string }>> => {
    const { lines } = codes.list;
    if (lines.length === 0) return no(t.noLines);
    if (codes.problems.size > 0) return no(t.fixFirst(inWords(codes.problems.size)));
    const needsAsking = values.lifetime === "permanent" && lines.length > MAX_UNASKED_PERMANENT;
    const confirmed = needsAsking ? await askNumber(lines.length) : null;
    if (needsAsking && confirmed === null) return no(t.confirm.refused);
    const body = JSON.stringify({ ...values, lines, confirmed });
    const headers = { "content-type": "application/json" };
    const result = await askRoute<{ id: string }>(`qrcodes/${accountId}/batches`, {
      ...{ method: "POST", headers, body },
    });
    if (result === null) return { ok: false, code: "failed", message: offline };
    return result.ok ? result : codes.hear(result);
  };
  const askNumber = (count: number) =>
    new Promise<number | null>((resolve) => {
      const answer = (confirmed: number | null) => {
        setAsked(null);
        resolve(confirmed);
      };
      setAsked({ count, answer });
    });

  const { form, field, submit, isPending, failure, forgetFailure } = useActionForm({
    schema: () => import("../../schema").then((schemas) => schemas.qrCodeSchema),
    defaultValues: { ...EMPTY_CODE, name: t.common.defaultName(today) },
    action: order,
    onDone: ({ id }) => {
      draft.forget();
      codes.take({ lines: [], unknown: [], leftOut: 0 });
      notifyDone(t.started);
      router.push(`/accounts/${accountId}/qrcodes/bulk/${id}`);
    },
  });
  const [sceneKind, labels] = useWatch({ control: form.control, name: ["sceneKind", "labels"] });
  const codes = useCodeList({ locale, sceneKind, labels });
  const draft = useBatchDraft(accountId, form, codes.list);
  useUnsavedChangesGuard(codes.list.lines.length > 0);
  const parts: CodeFormParts = {
    ...{ accountId, form, field, cards },
    knowCard: (card) => setCards((known) => [...known, card]),
  };
  const restore = () => {
    if (!draft.found) return;
    const { values, list } = draft.found.values;
    form.reset(values, { keepDefaultValues: true });
    codes.take(list);
    draft.take();
  };
  return { parts, codes, submit, isPending, failure, forgetFailure, draft, restore, asked };
}

function no(message: string): ActionFailure {
  return { ok: false, code: "invalid", message };
}
