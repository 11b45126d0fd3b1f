"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useWatch } from "react-hook-form";
import type { ActionFailure, ActionResult } from "@/lib/platform/action";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { MAX_UNASKED_PERMANENT } from "@/lib/qrcodes/bulk/limits";
import type { CodeList } from "@/lib/qrcodes/bulk/types";
import type { QrCodeValues } from "@/lib/qrcodes/schema";
import { EMPTY_CODE, readCodeDraft } from "@/lib/qrcodes/ui/code-values";
import type { CodeForm, CodeFormParts } from "@/lib/qrcodes/ui/use-code-form";
import { addCards, NO_CARDS } from "@/lib/replies/ui/embedded/shown-cards";
import { askRoute } from "@/lib/ui/ask-route";
import { readDraft, removeDraft, type StoredDraft, startDraftWriting } from "@/lib/ui/draft-storage";
import { uiMessages } from "@/lib/ui/messages";
import { notifyDone } from "@/lib/ui/notify";
import { sayNumber } from "@/lib/ui/say-number";
import { useActionForm } from "@/lib/ui/use-action-form";
import { useUnsavedChangesGuard } from "@/lib/ui/use-unsaved-changes-guard";
import { newBatchMessages } from "./new-batch-messages";
import { NO_LIST, useCodeList } from "./use-code-list";

/** The number of permanent codes that somebody is asked to type, and who waits for it. */
type NumberQuestion = { count: number; answer: (confirmed: number | null) => void };

/** The state of the page on which a list becomes a batch. @param moment such as 11-22 14:05 */
export function useNewBatch(accountId: string, moment: string) {
  const t = useMessages(newBatchMessages);
  const { offline } = useMessages(uiMessages);
  const router = useRouter();
  const [cards, setCards] = useState(NO_CARDS);
  const { question, askNumber } = useNumberQuestion();

  const order = async (values: QrCodeValues): Promise<ActionResult<{ id: string }>> => {
    const { lines, columns } = codes.list;
    const reason = whyNotYet(codes, t);
    if (reason) return no(reason);
    const needsAsking = values.lifetime === "permanent" && lines.length > MAX_UNASKED_PERMANENT;
    const confirmed = needsAsking ? await askNumber(lines.length) : null;
    if (needsAsking && confirmed === null) return no(t.confirm.refused);
    const answer = await sendOrder(accountId, { ...values, lines, columns, confirmed });
    const result = answer ?? { ok: false, code: "failed", message: offline };
    return result.ok ? result : codes.hear(result);
  };

  const { form, field, submit, isPending, failure, forgetFailure } = useActionForm({
    schema: () => import("@/lib/qrcodes/schema").then((schemas) => schemas.qrCodeSchema),
    defaultValues: { ...EMPTY_CODE, name: t.common.defaultName(moment) },
    action: order,
    onDone: ({ id }) => {
      draft.forget();
      codes.take(NO_LIST);
      notifyDone(t.started);
      router.push(`/accounts/${accountId}/qrcodes/bulk/${id}`);
    },
  });
  const [sceneKind, labels] = useWatch({ control: form.control, name: ["sceneKind", "labels"] });
  const codes = useCodeList({ accountId, sceneKind, labels, onTaken: forgetFailure });
  const draft = useBatchDraft(accountId, form, codes.list);
  useUnsavedChangesGuard(codes.list.lines.length > 0);
  const parts: CodeFormParts = {
    accountId,
    form,
    field,
    cards,
    knowCard: (chosen) => setCards((before) => addCards(before, chosen)),
  };
  const restore = () => {
    if (!draft.offered) return;
    const { values, list } = draft.offered.values;
    form.reset(values, { keepDefaultValues: true });
    codes.take(list);
    draft.take();
  };
  return { parts, codes, submit, isPending, failure, draft, restore, question };
}

/** What is to be done with the list before it can be sent; brings the first line that is wrong before the reader. */
function whyNotYet(
  codes: ReturnType<typeof useCodeList>,
  t: (typeof newBatchMessages)["zh" | "en"],
): string | null {
  if (codes.matching !== null) return t.matchFirst;
  if (codes.list.lines.length === 0) return t.noLines;
  if (codes.text !== null) return t.readFirst;
  return codes.seekFirstWrong() ? t.fixFirst(sayNumber(codes.problems.size)) : null;
}

/** Has a number typed by whoever is about to make many permanent codes. */
function useNumberQuestion() {
  const [question, setQuestion] = useState<NumberQuestion | null>(null);
  const askNumber = (count: number) =>
    new Promise<number | null>((resolve) => {
      const answer = (confirmed: number | null) => {
        setQuestion(null);
        resolve(confirmed);
      };
      setQuestion({ count, answer });
    });
  return { question, askNumber };
}

function sendOrder(
  accountId: string,
  given: QrCodeValues & Pick<CodeList, "lines" | "columns"> & { confirmed: number | null },
) {
  const body = JSON.stringify(given);
  const headers = { "content-type": "application/json" };
  return askRoute<{ id: string }>(`qrcodes/${accountId}/batches`, { method: "POST", headers, body });
}

function no(message: string): ActionFailure {
  return { ok: false, code: "invalid", message };
}

type Draft = { values: QrCodeValues; list: CodeList };

/** Keeps the list and the settings in this browser, so that neither a reload nor a crash loses them. */
function useBatchDraft(accountId: string, form: CodeForm, list: CodeList) {
  const name = `qrBatch.${accountId}`;
  const [offered, setOffered] = useState<StoredDraft<Draft> | null>(null);
  // Another window may be at a batch too.
  const mine = useRef(new Set<number>());

  // After the first rendering, for the server knows no drafts.
  useEffect(() => {
    let isCurrent = true;
    void readDraft(name, readBatchDraft).then((draft) => isCurrent && setOffered(draft));
    return () => {
      isCurrent = false;
    };
  }, [name]);

  useEffect(() => {
    if (list.lines.length === 0) return;
    const writing = startDraftWriting(name, mine.current);
    const write = () => writing.soon(() => ({ revision: 0, values: { values: form.getValues(), list } }));
    write();
    const stop = form.subscribe({ formState: { values: true }, callback: write });
    return () => {
      writing.end();
      stop();
    };
  }, [name, form, list]);

  return {
    offered,
    take: () => {
      if (offered) mine.current.add(offered.savedAt);
      setOffered(null);
    },
    forget: () => {
      if (offered) mine.current.add(offered.savedAt);
      removeDraft(name, mine.current);
      setOffered(null);
    },
  };
}

async function readBatchDraft(stored: unknown): Promise<Draft | null> {
  const { codeListSchema } = await import("@/lib/qrcodes/bulk/schema");
  if (typeof stored !== "object" || stored === null) return null;
  const values = await readCodeDraft(Reflect.get(stored, "values"));
  const list = codeListSchema.safeParse(Reflect.get(stored, "list")).data;
  return values && list ? { values, list } : null;
}
