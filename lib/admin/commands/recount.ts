import { z } from "zod";
import { listForgetfulAccounts } from "@/lib/accounts/data";
import { done, type Outcome, refused } from "@/lib/admin/outcome";
import { examples, NPM, type Registry } from "@/lib/admin/registry";
import { recountTaps } from "@/lib/menu/clicks/taps";
import { recountCodes } from "@/lib/qrcodes/measuring/count";

/** `recount-clicks` and `recount-codes`: what people did is counted anew from the message log. */
export function addRecountCommands(registry: Registry): void {
  addCommand(registry, "recount-clicks", "count the clicks of menu buttons anew", countClicksAnew);
  addCommand(registry, "recount-codes", "count scans and followers of QR codes anew", countCodesAnew);
}

function addCommand(
  { program, run }: Registry,
  name: string,
  what: string,
  recount: () => Promise<Outcome>,
): void {
  program
    .command(name)
    .description(`${what}, from the message log`)
    .addHelpText("after", examples(`${NPM} ${name}`))
    .option("--yes", "do it although accounts delete old messages: what they had counted for is lost")
    .action((options: object) => run(recountSchema, options, (given) => recountUnlessLost(given, recount)));
}

const recountSchema = z.object({ yes: z.boolean().default(false) });

/** What was counted from messages that are deleted by now cannot be counted again. */
async function recountUnlessLost(
  { yes }: z.output<typeof recountSchema>,
  recount: () => Promise<Outcome>,
): Promise<Outcome> {
  const names = yes ? [] : await listForgetfulAccounts();
  if (names.length === 0) return recount();
  return refused(
    `error: ${names.join(", ")}: old messages are deleted there, and reports would lose what they had counted from them; nothing was changed.`,
    "To count anew all the same, from the messages that are left: add --yes",
  );
}

async function countClicksAnew(): Promise<Outcome> {
  await recountTaps();
  return done(
    "The running desk forgets the counts and begins anew; ten million messages take it some minutes.",
  );
}

async function countCodesAnew(): Promise<Outcome> {
  await recountCodes();
  return done(
    "The running desk forgets the counts and begins anew; until it is through, reports show less than there is.",
    "A million messages take it a minute or two.",
  );
}
