import { z } from "zod";
import { done, type Outcome } from "@/lib/admin/outcome";
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
    .action((options: object) => run(z.object({}), options, recount));
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
