"use client";

import { deleteSetAction } from "@/lib/articles/sets/actions";
import { setsMessages } from "@/lib/articles/sets/messages";
import { DeleteUnlessUsedButton } from "@/lib/articles/ui/delete-unless-used-button";
import { useMessages } from "@/lib/platform/i18n/locale-context";

type DeleteSetButtonProps = {
  accountId: string;
  set: { id: string; name: string };
  isIcon?: boolean;
  /** Called when it is gone; without it, the page at hand is read again. */
  onDeleted?: () => void;
};

/** Deletes a set after a question; while something shows it, names that instead. */
export function DeleteSetButton({ set, ...button }: DeleteSetButtonProps) {
  const t = useMessages(setsMessages).delete;
  return (
    <DeleteUnlessUsedButton
      {...button}
      name={set.name}
      words={t}
      remove={() => deleteSetAction(button.accountId, { id: set.id })}
    />
  );
}
