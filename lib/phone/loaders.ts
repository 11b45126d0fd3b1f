import { listSandboxAccounts } from "@/lib/accounts/data";
import { SandboxProblem } from "@/lib/accounts/sandbox-control";
import type { AccountId } from "@/lib/auth/account-id";
import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import type { Locale } from "@/lib/platform/i18n/locale";
import { getSandboxAppId } from "./data";
import { readChat, readFrame, troubleOf } from "./sandbox";
import type { PhoneStart } from "./types";

/** As many lines as the page begins with; earlier ones come when they are asked for. */
const FIRST_LINES = 40;

/**
 * The phone's page.
 *
 * @param follower whose phone it is; the first person of the account when that is nobody
 */
export async function loadPhone(
  accountId: string,
  follower: string | undefined,
): Promise<{ accountId: AccountId; locale: Locale; start: PhoneStart }> {
  const scope = await requireScope(accountId, "phone.use");
  const place = { accountId: scope.accountId, locale: scope.locale };
  const appId = await getSandboxAppId(scope.accountId);
  if (!appId) {
    const sandboxAccounts = await listSandboxAccounts(scope.actor);
    const canCreate = can(scope.role, "desk.administer");
    return { ...place, start: { type: "notSandbox", sandboxAccounts, canCreate } };
  }
  return { ...place, start: await startOf(appId, follower) };
}

async function startOf(appId: string, follower: string | undefined): Promise<PhoneStart> {
  try {
    const frame = await readFrame(appId, follower);
    const person = frame.followers.find(({ openid }) => openid === follower) ?? frame.followers[0];
    if (!person) return { type: "nobody", frame };
    const { openid } = person;
    const { items, last } = await readChat(appId, openid, 0);
    const hasEarlier = items.length > FIRST_LINES;
    return { type: "ready", frame, openid, items: items.slice(-FIRST_LINES), last, hasEarlier };
  } catch (error) {
    const trouble = error instanceof SandboxProblem ? troubleOf(error) : null;
    if (!trouble) throw error;
    return { type: "unavailable", reason: trouble };
  }
}
