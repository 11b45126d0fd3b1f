import { randomBytes } from "node:crypto";
import { recordAudit } from "@/lib/audit/record";
import { type AccountId, vouchForAccountId } from "@/lib/auth/account-id";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import { type Database, db } from "@/lib/platform/db/db";
import { inTransaction, isUniqueConflict } from "@/lib/platform/db/transaction";
import { log } from "@/lib/platform/log";
import { openIfReadable, seal } from "@/lib/platform/secret-box";
import { type StoredSettings, settingsVersion } from "./data";
import { generateEncodingAesKey, generateIdentity, generateToken } from "./generate";
import { changeAccount } from "./revision";
import { registerSandboxAccount, registerStoredAccount, SandboxProblem } from "./sandbox-control";
import type { NewConnection, Settings } from "./schema";

/** Who does it; null for the operations command line. */
type Doer = { actor: { userId: string; name: string } | null };

/**
 * Adds an account to the desk. One of the pretend platform is registered there first, so that none exists here only.
 */
export async function createAccount(
  { actor }: Doer,
  input: NewConnection,
): Promise<{ id: AccountId } | Refusal> {
  if (await db.account.findUnique({ where: { appId: input.appId }, select: { id: true } }))
    return APP_ID_TAKEN;
  // Twelve letters: made here and not by the database, because the pretend platform needs the callback address.
  const id = vouchForAccountId(randomBytes(9).toString("base64url"));
  if (input.kind === "sandbox" && !(await isTaken(registerSandboxAccount(id, input))))
    return SANDBOX_UNREACHABLE;
  const { name, kind, appId, originalId, mode } = input;
  try {
    return await inTransaction(async (tx) => {
      await tx.account.create({ data: { id, name, kind, appId, originalId, mode, ...sealed(input) } });
      await recordAudit(tx, {
        actor,
        accountId: id,
        event: "account.created",
        subject: name,
        detail: { kind, appId, originalId, mode },
      });
      return { id };
    });
  } catch (error) {
    if (isUniqueConflict(error)) return APP_ID_TAKEN;
    throw error;
  }
}

/** Adds an account of the pretend platform; everything but its name and mode is made up. */
export function createSandboxAccount(doer: Doer, input: Pick<NewConnection, "name" | "mode">) {
  const secrets = { token: generateToken(), encodingAesKey: generateEncodingAesKey() };
  return createAccount(doer, { ...input, kind: "sandbox", ...generateIdentity(), ...secrets });
}

/**
 * Changes an account's settings; a secret that is left blank stays. A replaced EncodingAESKey is kept as the previous
 * one, because WeChat uses it until the new one is saved in its console.
 *
 * @param input.version the settings that the person saw
 * @returns whether the pretend platform knows the change too (always true for accounts of WeChat)
 */
export async function updateAccount(
  { actor, accountId }: Pick<ActionContext, "actor" | "accountId">,
  { version, ...input }: Settings & { version: string },
): Promise<{ isKnownToPlatform: boolean } | Refusal> {
  try {
    const result = await changeAccount(accountId, async (tx) => {
      const before = await tx.account.findUniqueOrThrow({ where: { id: accountId } });
      if (settingsVersion(before) !== version) return changedMeanwhile(before, input);
      const settings = before.kind === "sandbox" ? { ...input, ...identityOf(before) } : input;
      if ((settings.kind === "sandbox") !== (before.kind === "sandbox")) return KIND_IS_FIXED;
      await writeSettings(tx, accountId, before, settings);
      await recordChanges(tx, { actor, accountId }, before, settings);
      return settings.kind;
    });
    if (result instanceof Refusal) return result;
    return { isKnownToPlatform: result !== "sandbox" || (await isTaken(registerStoredAccount(accountId))) };
  } catch (error) {
    if (isUniqueConflict(error)) return APP_ID_TAKEN;
    throw error;
  }
}

async function writeSettings(
  tx: Database,
  accountId: AccountId,
  before: StoredSettings,
  { name, kind, appId, originalId, mode, ...secrets }: Settings,
): Promise<void> {
  await tx.account.update({
    where: { id: accountId },
    data: {
      name,
      kind,
      appId,
      originalId,
      mode,
      ...(secrets.appSecret && { sealedAppSecret: seal(secrets.appSecret) }),
      ...(secrets.token && { sealedToken: seal(secrets.token) }),
      ...(secrets.encodingAesKey && {
        sealedAesKey: seal(secrets.encodingAesKey),
        // One that cannot be opened any more is no use to anybody.
        sealedPreviousAesKey: openIfReadable(before.sealedAesKey) === null ? null : before.sealedAesKey,
      }),
    },
    select: { id: true },
  });
  // A token belongs to the AppID it was fetched for.
  if (appId !== before.appId) await tx.accessToken.deleteMany({ where: { accountId } });
}

async function recordChanges(
  tx: Database,
  who: { actor: Doer["actor"]; accountId: AccountId },
  before: StoredSettings,
  after: Settings,
): Promise<void> {
  const changedFields = (["name", "kind", "appId", "originalId", "mode"] as const).filter(
    (field) => before[field] !== after[field],
  );
  const replacedSecrets = (["appSecret", "token", "encodingAesKey"] as const).filter(
    (field) => after[field] !== "",
  );
  const subject = after.name;
  if (changedFields.length > 0) {
    const detail = Object.fromEntries(
      changedFields.map((field) => [field, { from: before[field], to: after[field] }]),
    );
    await recordAudit(tx, { ...who, event: "account.updated", subject, detail });
  }
  if (replacedSecrets.length > 0)
    await recordAudit(tx, {
      ...who,
      event: "account.secretsReplaced",
      subject,
      detail: { replaced: replacedSecrets },
    });
}

function sealed(secrets: Pick<NewConnection, "appSecret" | "token" | "encodingAesKey">) {
  return {
    sealedAppSecret: seal(secrets.appSecret),
    sealedToken: seal(secrets.token),
    sealedAesKey: seal(secrets.encodingAesKey),
  };
}

/** What the pretend platform gave the account; only it could change that. */
function identityOf({ appId, originalId }: StoredSettings) {
  return { kind: "sandbox", appId, originalId } as const;
}

/** Says beside each field what the other person made of it. */
function changedMeanwhile(now: StoredSettings, typed: Settings): Refusal {
  const fields = (["name", "appId", "originalId"] as const).filter((field) => now[field] !== typed[field]);
  const errors = fields.map((field) => [
    field,
    { zh: `现在保存的是“${now[field]}”`, en: `What is saved now: “${now[field]}”` },
  ]);
  return new Refusal("conflict", CHANGED_MEANWHILE, Object.fromEntries(errors));
}

/** Whether the pretend platform took what it was told. The desk goes on without it; it is told again at every start. */
async function isTaken(registration: Promise<void>): Promise<boolean> {
  try {
    await registration;
    return true;
  } catch (error) {
    if (!(error instanceof SandboxProblem)) throw error;
    log.warn({ err: error }, "the sandbox did not take the account");
    return false;
  }
}

const APP_ID_TAKEN = new Refusal(
  "invalid",
  { zh: "这个公众号已经在这里了。", en: "This account is here already." },
  { appId: { zh: "这个 AppID 已经接入", en: "This AppID is connected already" } },
);
const SANDBOX_UNREACHABLE = new Refusal("failed", {
  zh: "沙盒没有运行，沙盒公众号没有建成。请用 SANDBOX=on 启动。",
  en: "The sandbox is not running, so the sandbox account was not made. Start with SANDBOX=on.",
});
const KIND_IS_FIXED = new Refusal(
  "invalid",
  { zh: "类型不能这样改。", en: "The kind cannot be changed like this." },
  {
    kind: {
      zh: "沙盒公众号和真实公众号不能互换",
      en: "A sandbox account cannot become a real one, nor the other way round",
    },
  },
);
const CHANGED_MEANWHILE = {
  zh: "这些设置刚刚被别人改过，您的修改还没有保存。",
  en: "Somebody else has just changed these settings; yours are not saved yet.",
};
