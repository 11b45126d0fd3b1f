import type { AccountId } from "@/lib/auth/account-id";
import { getContent } from "@/lib/media/library/data";
import type { Clock } from "@/lib/platform/clock";
import { identify, noteUse } from "./identify";
import type { IdentityKind } from "./types";

// For whoever sends a file of the library by WeChat. WeChat is asked, so never within a transaction, nor within the five
// seconds of a reply; its refusals are thrown.

/** The address under which the text of an article shows a picture; null when the account has no such file. */
export async function contentAddressOf(
  accountId: AccountId,
  fileId: string,
  clock: Clock,
): Promise<string | null> {
  return identifyFile(accountId, fileId, "content", clock);
}

/** The id by which WeChat keeps a file for good: covers, menus, replies. Null when the account has no such file. */
export async function permanentIdOf(
  accountId: AccountId,
  fileId: string,
  clock: Clock,
): Promise<string | null> {
  return identifyFile(accountId, fileId, "permanent", clock);
}

/** An id that WeChat knows for hours yet; it is renewed while it is used. Null when the account has no such file. */
export async function temporaryIdOf(
  accountId: AccountId,
  fileId: string,
  clock: Clock,
): Promise<string | null> {
  return identifyFile(accountId, fileId, "temporary", clock);
}

async function identifyFile(
  accountId: AccountId,
  fileId: string,
  kind: IdentityKind,
  clock: Clock,
): Promise<string | null> {
  const file = await getContent(accountId, { id: fileId });
  if (!file) return null;
  const value = await identify(accountId, file, kind, clock);
  if (kind === "temporary") await noteUse(accountId, file, kind, clock);
  return value;
}
