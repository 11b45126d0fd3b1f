"use client";

import { useRouter } from "next/navigation";
import { setsMessages } from "@/lib/articles/sets/messages";
import type { ArticleSet, SetUse } from "@/lib/articles/sets/types";
import { ReachCard } from "@/lib/articles/ui/reach-card";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PageHeader } from "@/lib/ui/page-header";
import { DeleteSetButton } from "./delete-set-button";
import { SetForm } from "./set-form";

type SetPageProps = { accountId: string; set: ArticleSet; usedBy: SetUse[]; canEdit: boolean };

/** One set: its form and whom a change reaches. */
export function SetPage({ accountId, set, usedBy, canEdit }: SetPageProps) {
  const t = useMessages(setsMessages);
  const router = useRouter();
  const list = `/accounts/${accountId}/articles/sets`;
  return (
    <>
      <PageHeader
        title={t.editTitle}
        back={{ href: list, label: t.title }}
        actions={
          canEdit && <DeleteSetButton accountId={accountId} set={set} onDeleted={() => router.push(list)} />
        }
      />
      <SetForm key={set.id} accountId={accountId} set={set} canEdit={canEdit} />
      <ReachCard accountId={accountId} words={t.usedBy} usedBy={usedBy} />
    </>
  );
}

/** The page of a set that is to be made. */
export function NewSetPage({ accountId }: { accountId: string }) {
  const t = useMessages(setsMessages);
  return (
    <>
      <PageHeader
        title={t.newTitle}
        back={{ href: `/accounts/${accountId}/articles/sets`, label: t.title }}
      />
      <SetForm accountId={accountId} set={null} canEdit />
    </>
  );
}
