"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { createQrCodeAction, reuseQrCodeAction, updateQrCodeAction } from "@/lib/qrcodes/actions";
import { replyListsOf } from "@/lib/qrcodes/code-settings";
import type { QrCode, QrCodeValues } from "@/lib/qrcodes/schema";
import type { KnownWords, ListedCode, Quota } from "@/lib/qrcodes/types";
import type { ShownCards } from "@/lib/replies/types";
import { readLateFiles } from "@/lib/replies/ui/embedded/read-late-files";
import { addCards } from "@/lib/replies/ui/embedded/shown-cards";
import { notifyDone } from "@/lib/ui/notify";
import type { FieldProps } from "@/lib/ui/use-action-form";
import { useVersionedForm } from "@/lib/ui/use-versioned-form";
import { codeDifferences } from "./code-differences";
import { EMPTY_CODE, freshValuesOf, readCodeDraft, readOtherCode, valuesOf } from "./code-values";
import { qrFormMessages } from "./form-messages";

export type CodeFormProps = {
  accountId: string;
  /** What is done: a code is made, changed, or taken from the archive for something else. */
  purpose: "new" | "edit" | "reuse";
  /** Null for a code to be made. */
  code: QrCode | null;
  /** What a new code begins with, where the page that led here knows. */
  folder?: string;
  words: KnownWords;
  cards: ShownCards;
  quota: Quota;
  /** Archived permanent codes, some of them. */
  reusable: ListedCode[];
};

export type CodeForm = UseFormReturn<QrCodeValues, unknown, QrCodeValues>;

/** What the parts of the form share. */
export type CodeFormParts = {
  accountId: string;
  form: CodeForm;
  field: (name: Parameters<CodeForm["register"]>[0]) => FieldProps;
  cards: ShownCards;
  knowCard: (chosen: Partial<ShownCards>) => void;
};

/** The state of a code's form. */
export function useCodeForm({ accountId, purpose, code, folder = "", ...given }: CodeFormProps) {
  const t = useMessages(qrFormMessages);
  const locale = useLocale();
  const router = useRouter();
  const [cards, setCards] = useState(given.cards);
  const isReuse = purpose === "reuse";
  const store = isReuse ? reuseQrCodeAction : updateQrCodeAction;
  const show = (id: string, message: string, withoutEffect = message) => {
    void notifySaved(message, withoutEffect);
    router.push(`/accounts/${accountId}/qrcodes/${id}`);
  };
  const notifySaved = async (message: string, withoutEffect: string) => {
    const lateFiles = await readLateFiles(accountId, Object.values(replyListsOf(form.getValues())), locale);
    if (lateFiles?.length === 0) notifyDone(message);
    else notifyDone(withoutEffect, lateFiles ?? []);
  };

  const { form, field, other, ...state } = useVersionedForm({
    schema: () => import("@/lib/qrcodes/schema").then((schemas) => schemas.qrCodeSchema),
    saved: code && { revision: code.revision, values: isReuse ? freshValuesOf(code) : valuesOf(code) },
    initial: { ...EMPTY_CODE, folder },
    create: (values) => createQrCodeAction(accountId, values),
    update: (values, revision) => store(accountId, { ...values, id: code?.id ?? "", revision }),
    readOther: () => readOtherCode(accountId, code?.id ?? ""),
    draftName: `qrCode.${accountId}.${code?.id ?? "new"}${isReuse ? ".reuse" : ""}`,
    readDraft: readCodeDraft,
    onCreated: (id) => show(id, t.made),
    onUpdated: () => (isReuse ? show(code?.id ?? "", t.reused) : show(code?.id ?? "", t.saved, t.savedOnly)),
  });
  const parts: CodeFormParts = {
    accountId,
    form,
    field,
    cards,
    knowCard: (chosen) => setCards((known) => addCards(known, chosen)),
  };
  return {
    ...state,
    parts,
    conflict: other && {
      ...other,
      differences: codeDifferences(form.getValues(), other.values, { locale, cards }),
    },
  };
}
