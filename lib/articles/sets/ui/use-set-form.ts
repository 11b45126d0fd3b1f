"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import {
  createSetAction,
  findMembersAction,
  readSetAction,
  updateSetAction,
} from "@/lib/articles/sets/actions";
import { setsMessages } from "@/lib/articles/sets/messages";
import type { ArticleSetValues } from "@/lib/articles/sets/schema";
import type { ArticleSet, SetArticle } from "@/lib/articles/sets/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyDone } from "@/lib/ui/notify";
import { useVersionedForm } from "@/lib/ui/use-versioned-form";

export type SetFormProps = { accountId: string; set: ArticleSet | null; canEdit: boolean };

/** The state of a set's form, and what it knows of the articles that it names. */
export function useSetForm({ accountId, set }: SetFormProps) {
  const t = useMessages(setsMessages);
  const router = useRouter();
  const [known, setKnown] = useState<readonly SetArticle[]>(set?.articles ?? []);
  const know = (articles: readonly SetArticle[]) => setKnown((before) => [...before, ...articles]);
  const readOther = async () => {
    const saved = await readSetAction(accountId, { id: set?.id ?? "" });
    if (!saved.ok || !saved.data) return null;
    const { set: other, changedBy } = saved.data;
    know(other.articles);
    return { values: valuesOf(other), revision: other.revision, changedBy, changedAt: other.updatedAt };
  };
  /** The form needs more of its articles than a draft says; one that was deleted since could not even be taken out. */
  const readDraft = async (values: unknown) => {
    const draft = await readTyped(values);
    if (!draft || draft.articleIds.length === 0) return draft;
    const found = await findMembersAction(accountId, { ids: draft.articleIds });
    // Not reached now: the next visit offers the draft.
    if (!found.ok) return null;
    know(found.data);
    const foundIds = new Set(found.data.map(({ id }) => id));
    return { ...draft, articleIds: draft.articleIds.filter((id) => foundIds.has(id)) };
  };
  const { form, other, ...state } = useVersionedForm({
    schema: () => import("@/lib/articles/sets/schema").then((schemas) => schemas.articleSetSchema),
    saved: set && { revision: set.revision, values: valuesOf(set) },
    initial: EMPTY,
    create: (values) => createSetAction(accountId, values),
    update: (values, revision) => updateSetAction(accountId, { ...values, id: set?.id ?? "", revision }),
    readOther,
    draftName: `set.${accountId}.${set?.id ?? "new"}`,
    readDraft,
    onCreated: () => {
      notifyDone(t.created);
      router.push(`/accounts/${accountId}/articles/sets`);
    },
    onUpdated: () => {
      notifyDone(t.saved);
      router.refresh();
    },
  });
  const mine = form.getValues();
  const titlesOf = ({ articleIds }: ArticleSetValues) =>
    articleIds.map((id) => known.findLast((one) => one.id === id)?.title ?? id).join("\n");
  return {
    ...state,
    form,
    known,
    know,
    conflict: other && {
      ...other,
      differences: [
        { label: t.name, mine: mine.name, theirs: other.values.name },
        { label: t.members, mine: titlesOf(mine), theirs: titlesOf(other.values) },
      ].filter((one) => one.mine !== one.theirs),
    },
  };
}

async function readTyped(values: unknown): Promise<ArticleSetValues | null> {
  const { articleSetDraftSchema } = await import("@/lib/articles/sets/schema");
  return articleSetDraftSchema.safeParse(values).data ?? null;
}

const EMPTY: ArticleSetValues = { name: "", articleIds: [] };

function valuesOf({ name, articles }: ArticleSet): ArticleSetValues {
  return { name, articleIds: articles.map(({ id }) => id) };
}
