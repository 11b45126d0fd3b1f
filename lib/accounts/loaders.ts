import { notFound } from "next/navigation";
import { requireActor, requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import { systemClock } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import type { DeskSection } from "@/lib/ui/desk-navigation";
import { callbackReach } from "./callback-reach";
import {
  getConnectionState,
  getMessageRetention,
  listAccountSummaries,
  listAccounts,
  requireSettings,
} from "./data";
import { generateEncodingAesKey, generateToken } from "./generate";
import { findTroubles } from "./troubles";
import { callbackUrl } from "./webhook-connection";

/** The frame around an account's pages: who reads, where they are, where they can go. */
export async function loadAccountFrame(accountId: string) {
  const { actor, role } = await requireScope(accountId);
  const sections: DeskSection[] = ["replies", "articles", "media", "menu", "qrcodes", "messages"];
  if (can(role, "people.manage")) sections.push("people");
  if (can(role, "audit.read")) sections.push("audit");
  sections.push("settings");
  if (can(role, "phone.use")) sections.unshift("phone");
  const accounts = await listAccounts(actor);
  const troubles = can(role, "account.configure") ? await findTroubles([accountId], systemClock.now()) : [];
  return { actor, accounts, sections, troubles };
}

/** The frame around pages of no account. */
export async function loadDeskFrame() {
  const { actor } = await requireActor();
  // Of an account its own pages tell, to those who may configure it.
  const accounts = actor.isOwner ? await listAccounts(actor) : [];
  const ids = accounts.map(({ id }) => id);
  return { actor, troubles: actor.isOwner ? await findTroubles(ids, systemClock.now()) : [] };
}

/** The list of accounts, and whether its reader may add one. */
export async function loadAccounts() {
  const { actor } = await requireActor();
  return { accounts: await listAccountSummaries(actor, systemClock.now()), canAdd: actor.isOwner };
}

/** The page that adds an account, with a Token and a key made up for it; it exists for the owner only. */
export async function loadNewAccount() {
  const { actor } = await requireActor();
  if (!actor.isOwner) notFound();
  return {
    token: generateToken(),
    encodingAesKey: generateEncodingAesKey(),
    publicUrl: env.PUBLIC_URL,
    reach: callbackReach(env.PUBLIC_URL),
    hasSandbox: env.SANDBOX === "on",
  };
}

/** An account's settings page: everything but its secrets. */
export async function loadSettings(id: string) {
  const { accountId, role } = await requireScope(id);
  const [settings, keepMessagesDays, connection] = await Promise.all([
    requireSettings(accountId),
    getMessageRetention(accountId),
    getConnectionState(accountId, systemClock.now()),
  ]);
  return {
    accountId,
    settings,
    keepMessagesDays,
    connection,
    callbackUrl: callbackUrl(accountId),
    // The pretend platform runs on this machine, so it reaches every address of ours.
    reach: settings.kind === "sandbox" ? ("possible" as const) : callbackReach(env.PUBLIC_URL),
    canConfigure: can(role, "account.configure"),
  };
}
