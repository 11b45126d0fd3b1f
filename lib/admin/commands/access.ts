import { type Command, Option } from "commander";
import { z } from "zod";
import { findAccount } from "@/lib/accounts/data";
import { noSuchAccount } from "@/lib/admin/account-option";
import { done, type Outcome } from "@/lib/admin/outcome";
import { table } from "@/lib/admin/printer";
import { examples, NPM, type Registry } from "@/lib/admin/registry";
import { listOpenLinks } from "@/lib/auth/people/data";
import {
  type AccountDoer,
  disablePerson,
  enablePerson,
  inviteMember,
  inviteOwner,
  removeMember,
  setOwnership,
  setRole,
  withdrawLink,
} from "@/lib/auth/people/mutations";
import type { PersonView } from "@/lib/auth/people/types";
import { MEMBER_ROLES } from "@/lib/auth/roles";
import { memberRoleSchema, newPersonSchema } from "@/lib/auth/schema";
import { Refusal } from "@/lib/platform/action";
import { systemClock } from "@/lib/platform/clock";
import { rule } from "@/lib/platform/i18n/form-errors";
import { describeLink, refusedBecause, withPerson } from "./person-option";

const COMMAND_LINE = { actor: null };

const whoSchema = newPersonSchema.pick({ email: true });
const memberOptions = whoSchema.extend({ account: z.string().min(1) });
const roleOptions = memberOptions.extend({ role: memberRoleSchema });
const ownerOptions = whoSchema.extend({ longer: z.boolean().default(true) });
const withdrawOptions = z.object({ link: z.string().min(1) });
const addOptions = whoSchema
  .extend({
    account: z.string().min(1).optional(),
    role: memberRoleSchema.optional(),
    owner: z.boolean().default(false),
  })
  .refine(({ account, role, owner }) => (account === undefined) === owner && (role === undefined) === owner, {
    path: ["role"],
    params: rule({
      zh: "要么给 --account 和 --role，要么给 --owner",
      en: "give either --account and --role, or --owner",
    }),
  });

/** `people add | links | withdraw | role | remove | disable | enable | owner`. */
export function addAccessCommands(people: Command, run: Registry["run"]): void {
  addLinkCommands(people, run);
  addRoleCommands(people, run);
  addDoorCommands(people, run);
}

function addLinkCommands(people: Command, run: Registry["run"]): void {
  people
    .command("add")
    .description("print a one-time link by which somebody chooses name and password; it lasts 7 days")
    .requiredOption("--email <address>", "whom it is for; they sign in with it")
    .option("--account <id>", "where they will be a member (its id or AppID)")
    .addOption(roleOption())
    .option("--owner", "they will own the installation instead")
    .addHelpText(
      "after",
      examples(`${NPM} people add --email wang@example.com --account ACCOUNT --role editor`),
    )
    .action((options: unknown) => run(addOptions, options, addPerson));
  people
    .command("links")
    .description("one-time links that nobody has used yet, the newest 50")
    .addHelpText("after", examples(`${NPM} people links`))
    .action((options: unknown) => run(z.object({}), options, showLinks));
  people
    .command("withdraw")
    .description("take a one-time link back")
    .requiredOption("--link <id>", "its id, from people links")
    .addHelpText("after", examples(`${NPM} people withdraw --link LINK`))
    .action((options: unknown) => run(withdrawOptions, options, withdraw));
}

function addRoleCommands(people: Command, run: Registry["run"]): void {
  people
    .command("role")
    .description("give somebody a role in an account, in place of the one they have")
    .requiredOption("--email <address>", "whose")
    .requiredOption("--account <id>", "where (its id or AppID)")
    .addOption(roleOption().makeOptionMandatory())
    .addHelpText(
      "after",
      examples(`${NPM} people role --email wang@example.com --account ACCOUNT --role viewer`),
    )
    .action((options: unknown) => run(roleOptions, options, giveRole));
  people
    .command("remove")
    .description("take somebody out of an account; they stay in others")
    .requiredOption("--email <address>", "whom")
    .requiredOption("--account <id>", "from where (its id or AppID)")
    .addHelpText("after", examples(`${NPM} people remove --email wang@example.com --account ACCOUNT`))
    .action((options: unknown) => run(memberOptions, options, remove));
}

function addDoorCommands(people: Command, run: Registry["run"]): void {
  people
    .command("disable")
    .description("shut somebody out: their sessions end at once, their roles are kept")
    .requiredOption("--email <address>", "whom")
    .addHelpText("after", examples(`${NPM} people disable --email wang@example.com`))
    .action((options: unknown) => run(whoSchema, options, disable));
  people
    .command("enable")
    .description("let somebody in again who was disabled")
    .requiredOption("--email <address>", "whom")
    .addHelpText("after", examples(`${NPM} people enable --email wang@example.com`))
    .action((options: unknown) => run(whoSchema, options, enable));
  people
    .command("owner")
    .description("make somebody an owner of the installation")
    .requiredOption("--email <address>", "whom")
    .option("--no-longer", "they are to be an owner no longer")
    .addHelpText("after", examples(`${NPM} people owner --email wang@example.com`))
    .action((options: unknown) => run(ownerOptions, options, own));
}

function roleOption(): Option {
  return new Option("--role <role>", "what they may do there").choices(MEMBER_ROLES);
}

async function addPerson({ email, account, role }: z.output<typeof addOptions>): Promise<Outcome> {
  const invite =
    account === undefined || role === undefined
      ? inviteOwner(COMMAND_LINE, { email })
      : withAccount(account, (doer) => inviteMember(doer, { email, role }));
  const link = await invite;
  if ("type" in link) return link;
  return link instanceof Refusal ? refusedBecause(link) : done(...describeLink(link));
}

async function showLinks(): Promise<Outcome> {
  const { rows } = await listOpenLinks(null, {}, systemClock.now());
  if (rows.length === 0) return done("No link is waiting to be used.");
  const lines = rows.map(({ id, email, purpose, role, accountName, createdByName, expiresAt, isOver }) => [
    id,
    email,
    purpose === "reset" ? "new password" : `${role}${accountName === null ? "" : ` of ${accountName}`}`,
    createdByName ?? "command line",
    isOver ? "over" : expiresAt.toISOString(),
  ]);
  return done(...table([["ID", "E-MAIL", "FOR", "MADE BY", "UNTIL"], ...lines]));
}

async function withdraw({ link: linkId }: z.output<typeof withdrawOptions>): Promise<Outcome> {
  return outcomeOf(await withdrawLink(COMMAND_LINE, { linkId }), "The link opens nothing any more.");
}

async function giveRole({ email, account, role }: z.output<typeof roleOptions>): Promise<Outcome> {
  return withPerson(email, (person) =>
    inAccount(account, `${email} is ${role} there now.`, (doer) => {
      const was = person.roles.find(({ accountId }) => accountId === doer.accountId)?.role ?? null;
      return setRole(doer, { userId: person.id, role, was });
    }),
  );
}

async function remove({ email, account }: z.output<typeof memberOptions>): Promise<Outcome> {
  return withPerson(email, ({ id: userId }) =>
    inAccount(account, `${email} is no member there any more.`, (doer) => removeMember(doer, { userId })),
  );
}

function disable({ email }: z.output<typeof whoSchema>): Promise<Outcome> {
  const did = `${email} is shut out; all their sessions were ended.`;
  return onPerson(email, did, ({ id: userId }) => disablePerson(COMMAND_LINE, { userId }));
}

function enable({ email }: z.output<typeof whoSchema>): Promise<Outcome> {
  const did = `${email} can sign in again.`;
  return onPerson(email, did, ({ id: userId }) => enablePerson(COMMAND_LINE, { userId }));
}

function own({ email, longer: isOwner }: z.output<typeof ownerOptions>): Promise<Outcome> {
  const did = isOwner ? `${email} is an owner now.` : `${email} is an owner no longer.`;
  return onPerson(email, did, ({ id: userId }) => setOwnership(COMMAND_LINE, { userId, isOwner }));
}

function onPerson(
  email: string,
  did: string,
  work: (person: PersonView) => Promise<null | Refusal>,
): Promise<Outcome> {
  return withPerson(email, async (person) => outcomeOf(await work(person), did));
}

async function inAccount(
  given: string,
  did: string,
  work: (doer: AccountDoer) => Promise<null | Refusal>,
): Promise<Outcome> {
  const result = await withAccount(given, work);
  return result !== null && "type" in result ? result : outcomeOf(result, did);
}

/** The command line may in every account what an owner may. */
async function withAccount<Value>(
  given: string,
  work: (doer: AccountDoer) => Promise<Value>,
): Promise<Value | Outcome> {
  const account = await findAccount(given);
  return account ? work({ ...COMMAND_LINE, accountId: account.id, role: "owner" }) : noSuchAccount(given);
}

function outcomeOf(result: null | Refusal, did: string): Outcome {
  return result instanceof Refusal ? refusedBecause(result) : done(did);
}
