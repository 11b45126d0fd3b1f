import { hasDraftsOf } from "@/lib/ui/draft-storage";

/** Whether this browser keeps a reply for the button that was written and not saved. */
export function keepsUnsavedReply(accountId: string, buttonKey: string): boolean {
  return hasDraftsOf(`key.${accountId}.${buttonKey}.`);
}
