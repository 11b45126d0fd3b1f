import { z } from "zod";
import { done, type Outcome } from "@/lib/admin/outcome";
import { examples, NPM, type Registry } from "@/lib/admin/registry";
import { recountCodes } from "@/lib/qrcodes/measuring/count";

/** `recount-codes`: what codes brought is counted anew from the message log. */
export function addRecountCodesCommand({ program, run }: Registry): void {
  program
    .command("recount-codes")
    .description("count scans and followers of QR codes anew, from the message log")
    .addHelpText("after", examples(`${NPM} recount-codes`))
    .action((options: object) => run(z.object({}), options, recount));
}

async function recount(): Promise<Outcome> {
  await recountCodes();
  return done(
    "The running desk forgets the counts and begins anew; until it is through, reports show less than there is.",
    "A million messages take it a minute or two.",
  );
}
