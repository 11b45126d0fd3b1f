import { viewAccounts } from "@/lib/accounts/account-view";
import { generateEncodingAesKey, generateIdentity, generateToken } from "@/lib/accounts/generate";
import { createAccount } from "@/lib/accounts/mutations";
import { applyConfiguration } from "@/lib/admin/configuration/apply";
import type { Configuration } from "@/lib/admin/configuration/schema";
import { DEMO_NAME, DEMO_NEWCOMER, demoCodes, demoConfiguration, demoMenu } from "@/lib/admin/demo/content";
import { hasHappened } from "@/lib/audit/data";
import { DESK } from "@/lib/audit/record";
import { type AccountId, vouchForAccountId } from "@/lib/auth/account-id";
import type { ActionContext } from "@/lib/auth/admin-action";
import { getPublishedVersion } from "@/lib/menu/data";
import { publishDocument } from "@/lib/menu/publishing/publish";
import { addPerson } from "@/lib/phone/sandbox";
import { Refusal } from "@/lib/platform/action";
import { systemClock } from "@/lib/platform/clock";
import { log } from "@/lib/platform/log";
import { deriveKey } from "@/lib/platform/secret-box";
import { countPermanentQrCodes } from "@/lib/qrcodes/data";

/** Who the audit and the menu's history say it was. Nobody signs in as this. */
const SEEDER = { ...DESK, email: "", isOwner: true } as const;

/**
 * Gives an empty desk an account of the pretend platform with something of everything, so that it can be tried with no
 * account of WeChat. Does nothing on a desk that has an account, unless that is a demo account whose making was cut
 * short: then it makes what is missing. Never throws: a desk without a demo is a desk.
 */
export async function seedDemo(): Promise<void> {
  try {
    const accountId = await findOrCreateAccount();
    if (accountId) await complete(accountId);
  } catch (error) {
    log.warn({ err: error }, "the demo account is not complete; the next start completes it");
  }
}

/** The demo account to work on; null when the desk is somebody's already. */
async function findOrCreateAccount(): Promise<AccountId | null> {
  const appId = demoAppId();
  const accounts = await viewAccounts({ secrets: false });
  const [first] = accounts;
  if (first) return accounts.length === 1 && first.appId === appId ? vouchForAccountId(first.id) : null;
  const created = await createAccount(
    { actor: SEEDER },
    {
      ...generateIdentity(),
      name: DEMO_NAME,
      kind: "sandbox",
      mode: "plain",
      appId,
      token: generateToken(),
      encodingAesKey: generateEncodingAesKey(),
    },
  );
  if (!(created instanceof Refusal)) {
    // The others follow already; with this one the story begins at its beginning.
    await addPerson(appId, DEMO_NEWCOMER);
    return created.id;
  }
  // Another process that started at the same moment was faster, or the sandbox does not run.
  log.warn({ why: created.message.en }, "the demo account was not made");
  return null;
}

/** The same in every process of this desk, so that of two that start together one is refused. */
function demoAppId(): string {
  return `wx${deriveKey("demo account").toString("hex").slice(0, 16)}`;
}

/** Each step leaves something behind that nothing deletes, and is not repeated: by now the owner may have changed it. */
async function complete(accountId: AccountId): Promise<void> {
  const context: ActionContext = { actor: SEEDER, accountId, role: "owner", locale: "zh" };
  if (!(await hasHappened(accountId, "configuration.applied")))
    requireDone("content", await apply(accountId, demoConfiguration()));
  if (!(await getPublishedVersion(accountId, "zh")))
    requireDone("menu", await publishDocument(context, { document: demoMenu(), note: "" }));
  // Permanent ones come first, and archiving them does not delete them.
  if ((await countPermanentQrCodes(accountId)) === 0)
    requireDone("QR codes", await apply(accountId, demoCodes()));
}

function apply(accountId: AccountId, configuration: Configuration) {
  const account = { id: accountId, name: DEMO_NAME };
  return applyConfiguration({ account, configuration, clock: systemClock, actor: SEEDER });
}

function requireDone(what: string, result: object): void {
  if ("problems" in result) throw new Error(`The demo's ${what} cannot be: ${JSON.stringify(result)}`);
  if (result instanceof Refusal) throw new Error(`The demo's ${what} was refused: ${result.message.en}`);
}
