import { copyKeyRepliesAction } from "@/lib/replies/actions";
import { whileSignedIn } from "@/lib/ui/signed-out";

/** Gives copies of buttons copies of their replies. @returns whether it worked */
export async function copyReplies(
  accountId: string,
  copies: { from: string; to: string }[],
): Promise<boolean> {
  if (copies.length === 0) return true;
  const result = await whileSignedIn(() => copyKeyRepliesAction(accountId, { copies })).catch(() => null);
  return result?.ok ?? false;
}
