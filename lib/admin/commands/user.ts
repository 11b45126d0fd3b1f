import { randomBytes } from "node:crypto";
import { Option } from "commander";
import { z } from "zod";
import { findAccount } from "@/lib/accounts/data";
import { noSuchAccount } from "@/lib/admin/account-option";
import { done, type Outcome, refused } from "@/lib/admin/outcome";
import { table } from "@/lib/admin/printer";
import { examples, NPM, type Registry } from "@/lib/admin/registry";
import { judgePassword } from "@/lib/auth/judge-password";
import { createPerson, listPeople, resetPassword } from "@/lib/auth/people";
import { MEMBER_ROLES } from "@/lib/auth/roles";
import { memberRoleSchema, newPersonSchema } from "@/lib/auth/schema";
import { rule } from "@/lib/platform/i18n/form-errors";

const password = newPersonSchema.shape.password.optional();

const newUserSchema = newPersonSchema
  .extend({ password, account: z.string().min(1).optional(), role: memberRoleSchema.optional() })
  .refine(({ account, role }) => (account === undefined) === (role === undefined), {
    path: ["role"],
    params: rule({ zh: "--account 和 --role 要一起给", en: "--account and --role go together" }),
  });
const resetSchema = newPersonSchema.pick({ email: true }).extend({ password });
const listSchema = z.object({ json: z.boolean().default(false) });

/** `user create | list | reset-password`. */
export function addUserCommands({ program, run }: Registry): void {
  const user = program.command("user").description("people who can sign in");
  user
    .command("create")
    .description("make a person who can sign in; without --password one is made and printed, this once")
    .requiredOption("--name <name>", "how the desk shows them")
    .requiredOption("--email <address>", "what they sign in with")
    .option(
      "--password <password>",
      "at least 10 characters; other users of this machine can see it while the command runs",
    )
    .option("--account <id>", "make them a member of this account (its id or AppID)")
    .addOption(new Option("--role <role>", "what they may do there").choices(MEMBER_ROLES))
    .addHelpText(
      "after",
      examples(`${NPM} user create --name 小王 --email wang@example.com --account ACCOUNT --role editor`),
    )
    .action((options: unknown) => run(newUserSchema, options, createUser));
  user
    .command("list")
    .description("everybody who can sign in, the owner first")
    .option("--json", "print JSON: [{ id, name, email, isOwner, createdAt, roles }]")
    .addHelpText("after", examples(`${NPM} user list`))
    .action((options: unknown) => run(listSchema, options, listUsers));
  user
    .command("reset-password")
    .description("give somebody a new password and end all their sessions")
    .requiredOption("--email <address>", "whose")
    .option("--password <password>", "at least 10 characters; without it one is made and printed, this once")
    .addHelpText("after", examples(`${NPM} user reset-password --email wang@example.com`))
    .action((options: unknown) => run(resetSchema, options, resetUserPassword));
}

async function createUser(options: z.output<typeof newUserSchema>): Promise<Outcome> {
  const { name, email, account: given, role } = options;
  const account = given === undefined ? null : await findAccount(given);
  if (given !== undefined && !account) return noSuchAccount(given);
  const made = options.password ?? makePassword();
  const fault = judgePassword(made, { name, email });
  if (fault) return refused(`error: --password: ${fault.en}.`);
  const membership = account && role ? { accountId: account.id, role } : undefined;
  const result = await createPerson(null, { name, email, password: made }, membership);
  if (result === "taken") {
    return refused(
      `error: ${email} belongs to somebody already; nothing was changed.`,
      `To let them in again: ${NPM} user reset-password --email ${email}`,
    );
  }
  const where = account && role ? `, ${role} of ${account.name}` : "";
  return done(`Made ${name} <${email}>${where}.`, ...newPasswordLine(options.password, made));
}

async function listUsers({ json }: z.output<typeof listSchema>): Promise<Outcome> {
  const people = await listPeople();
  if (people.length === 0 && !json)
    return done(`Nobody yet. The owner is made through the set-up link: ${NPM} setup-link`);
  if (json) return { type: "json", value: people };
  const rows = people.map(({ name, email, isOwner, roles: own }) => {
    return [
      name,
      email,
      isOwner ? "owner" : own.map(({ role, accountName }) => `${role} of ${accountName}`).join(", "),
    ];
  });
  return done(...table([["NAME", "E-MAIL", "MAY"], ...rows]));
}

async function resetUserPassword(options: z.output<typeof resetSchema>): Promise<Outcome> {
  const made = options.password ?? makePassword();
  const fault = judgePassword(made, { email: options.email });
  if (fault) return refused(`error: --password: ${fault.en}.`);
  const isKnown = await resetPassword(null, options.email, made);
  if (!isKnown)
    return refused(
      `error: nobody has the e-mail address ${options.email}.`,
      `To see everybody: ${NPM} user list`,
    );
  return done(
    `${options.email} has a new password; all their sessions were ended.`,
    ...newPasswordLine(options.password, made),
  );
}

/** 120 random bits. */
function makePassword(): string {
  return randomBytes(15).toString("base64url");
}

function newPasswordLine(given: string | undefined, made: string): string[] {
  return given === undefined ? [`Password (shown only now): ${made}`] : [];
}
