import { listSandboxAccounts, requireAccount } from "@/lib/accounts/data";
import { articleHome, SandboxProblem } from "@/lib/accounts/sandbox-control";
import type { AccountId } from "@/lib/auth/account-id";
import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import { getDraftMenu } from "@/lib/menu/data";
import type { Locale } from "@/lib/platform/i18n/locale";
import { getSandboxAppId } from "./data";
import { rehearsalFrame } from "./rehearsal-frame";
import { personOf, readChat, readFrame, troubleOf } from "./sandbox";
import type { PhoneStart, RehearsalStart } from "./types";

/** As many lines as the page begins with; earlier ones come when they are asked for. */
const FIRST_LINES = 40;

type PhoneWish = { follower?: string | undefined; isRehearsal?: boolean; isOnMenu?: boolean };

/**
 * The phone's page.
 *
 * @param wish.follower whose phone it is; the first person of the account when that is nobody
 * @param wish.isRehearsal whether the draft is to be tried; of an account of the real platform nothing else can be
 * @param wish.isOnMenu whether the menu is to be tried at once, which takes somebody who follows
 */
export async function loadPhone(
  accountId: string,
  wish: PhoneWish,
): Promise<{ accountId: AccountId; locale: Locale; start: PhoneStart }> {
  const scope = await requireScope(accountId, "phone.use");
  const place = { accountId: scope.accountId, locale: scope.locale };
  const appId = await getSandboxAppId(scope.accountId);
  if (appId && !wish.isRehearsal) return { ...place, start: await startOf(scope.accountId, appId, wish) };
  const real = appId
    ? null
    : {
        sandboxAccounts: await listSandboxAccounts(scope.actor),
        canCreate: can(scope.role, "desk.administer"),
      };
  return { ...place, start: { ...(await rehearsalOf(scope.accountId, wish)), real } };
}

/** Somebody before the draft's menu, who does not follow yet unless it is about that. */
async function rehearsalOf(
  accountId: AccountId,
  { isOnMenu = false }: PhoneWish,
): Promise<Omit<RehearsalStart, "real">> {
  const [{ name }, { menu, isPublished }] = await Promise.all([
    requireAccount(accountId),
    getDraftMenu(accountId),
  ]);
  return { type: "rehearsal", frame: rehearsalFrame(name, menu, isOnMenu), isPublished };
}

async function startOf(
  accountId: AccountId,
  appId: string,
  { follower, isOnMenu = false }: PhoneWish,
): Promise<PhoneStart> {
  try {
    const frame = await readFrame(appId, follower, isOnMenu);
    const person = personOf(frame.followers, follower, isOnMenu);
    if (!person) return { type: "nobody", frame };
    const { openid } = person;
    const [{ items, last }, { isPublished }] = await Promise.all([
      readChat(appId, openid, 0),
      getDraftMenu(accountId),
    ]);
    const hasEarlier = items.length > FIRST_LINES;
    const shown = { items: items.slice(-FIRST_LINES), last, hasEarlier };
    return { type: "ready", frame, openid, ...shown, articleHome, hasDraft: !isPublished };
  } catch (error) {
    const trouble = error instanceof SandboxProblem ? troubleOf(error) : null;
    if (!trouble) throw error;
    return { type: "unavailable", reason: trouble };
  }
}
