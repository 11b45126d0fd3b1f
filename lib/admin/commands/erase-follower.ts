import { z } from "zod";
import { findAccount } from "@/lib/accounts/data";
import { noSuchAccount } from "@/lib/admin/account-option";
import { done, type Outcome, refused } from "@/lib/admin/outcome";
import { examples, NPM, type Registry } from "@/lib/admin/registry";
import { countDeliveriesOf } from "@/lib/deliveries/data";
import { eraseFollower } from "@/lib/followers/writes";

const eraseSchema = z.object({
  openid: z.string().trim().min(1).max(128),
  account: z.string().min(1),
  yes: z.boolean().default(false),
});

/** `erase-follower --account ID OPENID`: what is known of a follower is deleted, at their request. */
export function addEraseFollowerCommand({ program, run }: Registry): void {
  program
    .command("erase-follower")
    .description("really delete what is known of a follower, at their request; totals stay what they are")
    .argument("<openid>", "the follower's OpenID, as the message log shows it")
    .requiredOption("--account <id>", "the account, by its id or AppID")
    .option("--yes", "do it; without this it only says what would be deleted")
    .addHelpText(
      "after",
      examples(
        `${NPM} erase-follower --account ACCOUNT oUser0000000000000000000001A`,
        `${NPM} erase-follower --account ACCOUNT oUser0000000000000000000001A --yes`,
      ) + MEANING,
    )
    .action((openid: unknown, options: object) => run(eraseSchema, { ...options, openid }, erase));
}

async function erase({ openid, account: given, yes }: z.output<typeof eraseSchema>): Promise<Outcome> {
  const account = await findAccount(given);
  if (!account) return noSuchAccount(given);
  if (!yes) return preview(account, openid);
  const { id: accountId } = account;
  const emptied = await eraseFollower({ accountId, openid }, null);
  return emptied === null ? nobody(account.name) : done(`Emptied ${emptied} messages and events.`, BACKUPS);
}

async function preview(account: NonNullable<Awaited<ReturnType<typeof findAccount>>>, openid: string) {
  const rows = await countDeliveriesOf(account.id, openid);
  if (rows === 0) return nobody(account.name);
  return done(
    `${account.name} keeps ${rows} messages and events of this follower; nothing was changed.`,
    "To delete what they say and whose they are, for ever: add --yes",
  );
}

function nobody(name: string): Outcome {
  return refused(
    `error: ${name} knows nothing of a follower with this OpenID; nothing was changed.`,
    "OpenIDs differ in upper and lower case; copy it from the message log.",
  );
}

const BACKUPS = "Backups that were made before still have them.";

const MEANING = `
Words, pictures, places, answers and the OpenID are deleted everywhere. That somebody scanned, followed and tapped stays
under a random name, so that no total changes, now or when it is counted anew. When the follower writes again, they are
a new follower to the desk.
`;
