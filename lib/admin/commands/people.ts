import { randomBytes } from "node:crypto";
import { Option } from "commander";
import { z } from "zod";
import { findAccount } from "@/lib/accounts/data";
import { noSuchAccount } from "@/lib/admin/account-option";
import { done, type Outcome, refused } from "@/lib/admin/outcome";
import { table } from "@/lib/admin/printer";
import { examples, NPM, type Registry } from "@/lib/admin/registry";
import { judgePassword } from "@/lib/auth/judge-password";
import { createPerson, listPeople, resetPassword } from "@/lib/auth/people/by-operator";
import { makeResetLink } from "@/lib/auth/people/mutations";
import { MEMBER_ROLES } from "@/lib/auth/roles";
import { memberRoleSchema, newPersonSchema } from "@/lib/auth/schema";
import { Refusal } from "@/lib/platform/action";
import { rule } from "@/lib/platform/i18n/form-errors";
import { addAccessCommands } from "./access";
import { describeLink, refusedBecause, withPerson } from "./person-option";

const password = newPersonSchema.shape.password.optional();

const newUserSchema = newPersonSchema
  .extend({ password, account: z.string().min(1).optional(), role: memberRoleSchema.optional() })
  .refine(({ account, role }) => (account === undefined) === (role === undefined), {
    path: ["role"],
    params: rule({ zh: "--account 和 --role 要一起给", en: "--account and --role go together" }),
  });
const resetSchema = newPersonSchema
  .pick({ email: true })
  .extend({ password, link: z.boolean().default(false) })
  .refine(({ password: given, link }) => given === undefined || !link, {
    path: ["link"],
    params: rule({ zh: "--link 和 --password 只能给一个", en: "--link and --password exclude each other" }),
  });
const listSchema = z.object({ json: z.boolean().default(false) });

/** `people list | create | reset-password`, and what {@link addAccessCommands} adds; `user` is their former name. */
export function addPeopleCommands({ program, run }: Registry): void {
  const people = program.command("people").alias("user").description("people who can sign in");
  people
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
      examples(`${NPM} people create --name 小王 --email wang@example.com --account ACCOUNT --role editor`),
    )
    .action((options: unknown) => run(newUserSchema, options, createUser));
  people
    .command("list")
    .description("everybody who can sign in, the owner first")
    .option("--json", "print JSON: [{ id, name, email, isOwner, isDisabled, createdAt, roles }]")
    .addHelpText("after", examples(`${NPM} people list`))
    .action((options: unknown) => run(listSchema, options, listUsers));
  people
    .command("reset-password")
    .description("give somebody a new password and end all their sessions")
    .requiredOption("--email <address>", "whose")
    .option("--password <password>", "at least 10 characters; without it one is made and printed, this once")
    .option("--link", "print a one-time link instead, by which they choose it themselves")
    .addHelpText("after", examples(`${NPM} people reset-password --email wang@example.com --link`))
    .action((options: unknown) => run(resetSchema, options, resetUserPassword));
  addAccessCommands(people, run);
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
      `To let them in again: ${NPM} people reset-password --email ${email}`,
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
  const rows = people.map(({ name, email, isOwner, isDisabled, roles: own }) => {
    const may = isOwner
      ? "owner"
      : own.map(({ role, accountName }) => `${role} of ${accountName}`).join(", ");
    return [name, email, isDisabled ? `disabled (${may})` : may];
  });
  return done(...table([["NAME", "E-MAIL", "MAY"], ...rows]));
}

async function resetUserPassword(options: z.output<typeof resetSchema>): Promise<Outcome> {
  if (options.link)
    return withPerson(options.email, async ({ id }) => {
      const link = await makeResetLink({ actor: null }, { userId: id });
      return link instanceof Refusal ? refusedBecause(link) : done(...describeLink(link));
    });
  const made = options.password ?? makePassword();
  const fault = judgePassword(made, { email: options.email });
  if (fault) return refused(`error: --password: ${fault.en}.`);
  const isKnown = await resetPassword(null, options.email, made);
  if (!isKnown)
    return refused(
      `error: nobody has the e-mail address ${options.email}.`,
      `To see everybody: ${NPM} people list`,
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
