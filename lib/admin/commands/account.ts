import { Option } from "commander";
import { z } from "zod";
import { type AccountView, viewAccounts } from "@/lib/accounts/account-view";
import { generateEncodingAesKey, generateIdentity, generateToken } from "@/lib/accounts/generate";
import { createAccount } from "@/lib/accounts/mutations";
import { connectionSchema, type NewConnection } from "@/lib/accounts/schema";
import { ACCOUNT_KINDS, type AccountKind, WIRE_MODES } from "@/lib/accounts/types";
import { done, type Outcome, refused } from "@/lib/admin/outcome";
import { table } from "@/lib/admin/printer";
import { examples, NPM, type Registry } from "@/lib/admin/registry";
import { Refusal } from "@/lib/platform/action";
import { sandboxUrl } from "@/lib/platform/env";

const flags = { json: z.boolean().default(false), secrets: z.boolean().default(false) };
const { name, kind, mode, appId, originalId, appSecret, token, encodingAesKey } = connectionSchema.shape;

const newAccountSchema = z.object({
  name,
  kind,
  mode: mode.optional(),
  appId: appId.optional(),
  originalId: originalId.optional(),
  appSecret: appSecret.optional(),
  token: token.optional(),
  aesKey: encodingAesKey.optional(),
  ...flags,
});
const listSchema = z.object(flags);

/** `account create | list`. */
export function addAccountCommands({ program, run }: Registry): void {
  const account = program.command("account").description("official accounts");
  account
    .command("create")
    .description("add an account to the desk; whatever is left out is made up")
    .requiredOption("--name <name>", "how the desk shows it")
    .addOption(
      new Option("--kind <kind>", "sandbox: an account of the pretend platform, with a few followers")
        .choices(ACCOUNT_KINDS)
        .default("service"),
    )
    .option("--app-id <id>", "wx and 16 hex digits, from the account's console")
    .option("--original-id <id>", "gh_ and 12 hex digits, from the account's console")
    .option("--app-secret <secret>", "32 hex digits, from the account's console")
    .option("--token <token>", "3 to 32 letters and digits")
    .option("--aes-key <key>", "43 letters and digits")
    .addOption(
      new Option(
        "--mode <mode>",
        "how messages travel (default: secure; plain for test and sandbox)",
      ).choices(WIRE_MODES),
    )
    .option("--json", "print JSON: { id, name, kind, appId, originalId, mode, callbackUrl }")
    .option("--secrets", "print appSecret, token and encodingAesKey too")
    .addHelpText(
      "after",
      examples(
        `${NPM} account create --name 演示号 --kind sandbox --mode secure --json --secrets`,
        `${NPM} account create --name 我们的店 --app-id wx0123456789abcdef --original-id gh_0123456789ab --app-secret …`,
      ) + AFTERWARDS,
    )
    .action((options: unknown) => run(newAccountSchema, options, addAccount));
  account
    .command("list")
    .description("all accounts, oldest first")
    .option("--json", "print JSON: [{ id, name, kind, appId, originalId, mode, callbackUrl }]")
    .option("--secrets", "print appSecret, token and encodingAesKey too")
    .addHelpText("after", examples(`${NPM} account list`, `${NPM} account list --json --secrets`))
    .action((options: unknown) => run(listSchema, options, listAccounts));
}

async function addAccount(options: z.output<typeof newAccountSchema>): Promise<Outcome> {
  const { json, secrets } = options;
  const result = await createAccount({ actor: null }, complete(options));
  if (result instanceof Refusal) return refuseAccount(result, options.kind);
  // A person needs the secrets that were made up, to enter them in the account's console; a program asks for them.
  const [account] = await viewAccounts({ secrets: secrets || !json, only: result.id });
  if (!account) return refused("error: somebody else has deleted the account at once.");
  return json ? { type: "json", value: account } : done(`Made ${account.name}.`, ...describe(account));
}

/** What was given, and something of the right form for what was not. */
function complete({ aesKey, ...given }: z.output<typeof newAccountSchema>): NewConnection {
  const identity = generateIdentity();
  return {
    name: given.name,
    kind: given.kind,
    // WeChat's test accounts know no other than plain; in those of the pretend platform everything can be read.
    mode: given.mode ?? (given.kind === "test" || given.kind === "sandbox" ? "plain" : "secure"),
    appId: given.appId ?? identity.appId,
    originalId: given.originalId ?? identity.originalId,
    appSecret: given.appSecret ?? identity.appSecret,
    token: given.token ?? generateToken(),
    encodingAesKey: aesKey ?? generateEncodingAesKey(),
  };
}

function refuseAccount({ message, fieldErrors }: Refusal, wanted: AccountKind): Outcome {
  const fields = Object.values(fieldErrors).map(({ en }) => `  ${en}.`);
  const place = `The pretend platform belongs at ${sandboxUrl}; npm start starts it together with the desk.`;
  return refused(`error: ${message.en}`, ...fields, ...(wanted === "sandbox" ? [place] : []));
}

async function listAccounts({ json, secrets }: z.output<typeof listSchema>): Promise<Outcome> {
  const accounts = await viewAccounts({ secrets });
  if (json) return { type: "json", value: accounts };
  if (accounts.length === 0) return done(`No account yet. To make one: ${NPM} account create --help`);
  if (secrets) return done(...accounts.flatMap((account) => [...describe(account), ""]).slice(0, -1));
  const rows = accounts.map((account) => [
    account.id,
    account.name,
    account.kind,
    account.appId,
    account.mode,
  ]);
  return done(...table([["ID", "NAME", "KIND", "APPID", "MODE"], ...rows]));
}

function describe(account: AccountView): string[] {
  const rows = Object.entries(account).map(([field, value]) => [LABELS[field] ?? field, value]);
  return table(rows);
}

/** As the account's console calls them. */
const LABELS: Readonly<Record<string, string>> = {
  id: "ID",
  name: "Name",
  kind: "Kind",
  appId: "AppID",
  originalId: "Original ID",
  mode: "Mode",
  callbackUrl: "URL",
  appSecret: "AppSecret",
  token: "Token",
  encodingAesKey: "EncodingAESKey",
};

const AFTERWARDS = `
For a real account, enter URL, Token and EncodingAESKey in its console (Settings and development › Basic configuration ›
Server configuration). --kind sandbox needs the desk running with SANDBOX=on, because it starts the pretend platform.
`;
