"use client";

import type { MenuDocument } from "@/lib/menu/document";
import { editorMessages } from "@/lib/menu/editor/messages";
import type { MenuSender } from "@/lib/menu/editor/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { Base } from "@/lib/ui/draft-sender";
import { notifyDone } from "@/lib/ui/notify";
import { isBehind, useColleagues } from "./use-colleagues";
import { useTabs } from "./use-tabs";

type OthersDraftsOptions = {
  accountId: string;
  sender: MenuSender;
  /** The number of the version that the page takes for the live one. */
  published: number | null;
  onSavedElsewhere: (menu: MenuDocument) => void;
};

/** What is saved elsewhere comes here as long as nothing is unsaved: else both would work on different drafts unknowingly. */
export function useOthersDrafts({ onSavedElsewhere, ...options }: OthersDraftsOptions): void {
  const t = useMessages(editorMessages).save;
  const { sender } = options;
  const follow = (saved: Base<MenuDocument>): boolean => {
    if (!isBehind(sender, saved.revision)) return false;
    sender.settle(saved);
    onSavedElsewhere(saved.document);
    return true;
  };
  useTabs({ ...options, follow });
  useColleagues({
    ...options,
    follow: (saved) => {
      // What oneself did in another window needs no word.
      if (follow(saved) && !saved.isOwn) notifyDone(t.followed(saved.updatedBy));
    },
  });
}
