"use client";

import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import type { MenuDocument } from "@/lib/menu/document";
import { editorMessages } from "@/lib/menu/editor/messages";
import type { DraftStanding } from "@/lib/menu/live/draft-standing";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { TextLink } from "@/lib/ui/text-link";
import classes from "./live-chip.module.css";

const DifferenceDialog = lazy(async () => ({
  default: (await import("@/lib/menu/changes/ui/difference-dialog")).DifferenceDialog,
}));

type LiveChipProps = {
  accountId: string;
  menu: MenuDocument;
  standing: DraftStanding;
  /** How many of the menus for some followers are not at WeChat as they are here. */
  unpublishedMenus: number;
};

/** What followers have, and how far the draft is from it. */
export function LiveChip({ accountId, menu, standing, unpublishedMenus }: LiveChipProps) {
  const t = useMessages(editorMessages).live;
  const [isCompared, setCompared] = useState(false);
  return (
    <div role="note" aria-label={t.label} className={classes.chip} data-tone={toneOf(standing)}>
      <span className={classes.dot} aria-hidden />
      <span>{useWords(standing)}</span>
      {standing.before.buttons.length > 0 && standing.changes.length > 0 && (
        <Button size="compact-xs" variant="default" onClick={() => setCompared(true)}>
          {t.compare}
        </Button>
      )}
      {unpublishedMenus > 0 && (
        <TextLink href={`/accounts/${accountId}/menu/conditional`}>{t.some(unpublishedMenus)}</TextLink>
      )}
      {isCompared && (
        <Suspense>
          <DifferenceDialog
            title={t.compareTitle}
            before={standing.before}
            after={menu}
            beforeLabel={t.before}
            afterLabel={t.after}
            same=""
            onClose={() => setCompared(false)}
          />
        </Suspense>
      )}
    </div>
  );
}

function useWords({ type, number, changes }: DraftStanding): string {
  const t = useMessages(editorMessages).live;
  if (type === "live") return t.live(number ?? 0, changes.length);
  return type === "elsewhere" ? t.elsewhere(changes.length) : t[type];
}

function toneOf({ type, changes }: DraftStanding): "none" | "live" | "changed" | "other" {
  if (type === "never" || type === "removed") return "none";
  if (type !== "live") return "other";
  return changes.length > 0 ? "changed" : "live";
}
