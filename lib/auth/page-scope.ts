import { headers } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import type { Locale } from "@/lib/platform/i18n/locale";
import { requestLocale } from "@/lib/platform/i18n/request-locale";
import type { AccountId } from "./account-id";
import { REQUESTED_PATH_HEADER } from "./front-headers";
import { can, type Permission, type Role } from "./roles";
import { safePath } from "./safe-path";
import { type Actor, getActor, getScope } from "./session";

/** What a page of an account knows about its reader. */
export type PageScope = { actor: Actor; accountId: AccountId; role: Role; locale: Locale };

/** The signed-in person; everybody else is sent to the sign-in page, which leads back here. */
export async function requireActor(): Promise<{ actor: Actor; locale: Locale }> {
  const [actor, locale] = await Promise.all([getActor(), requestLocale()]);
  return actor ? { actor, locale } : redirect(await signInAddress());
}

/**
 * The gate of every loader: an account that is not the reader's does not exist for them, and of their own accounts'
 * pages they are told which are not for them.
 *
 * @param permission what the page needs, beyond being a member
 */
export async function requireScope(
  accountId: string,
  permission: Permission = "account.read",
): Promise<PageScope> {
  const { actor, locale } = await requireActor();
  const scope = await getScope(actor, accountId);
  if (!scope) notFound();
  if (!can(scope.role, permission)) forbidden();
  return { actor, locale, ...scope };
}

/** The sign-in page that leads back to the page at hand. */
async function signInAddress(): Promise<string> {
  const requested = new URL(
    safePath((await headers()).get(REQUESTED_PATH_HEADER) ?? undefined),
    "http://desk.invalid",
  );
  // How Next marks a navigation inside the page; it is no part of the page's address.
  requested.searchParams.delete("_rsc");
  const wantedPath = requested.pathname + requested.search;
  return wantedPath === "/" ? "/login" : `/login?next=${encodeURIComponent(wantedPath)}`;
}
