import { z } from "zod";
import { done, type Outcome } from "@/lib/admin/outcome";
import { examples, NPM, type Registry } from "@/lib/admin/registry";
import { recountTaps } from "@/lib/menu/clicks/taps";

/** `recount-clicks`: the clicks of menu buttons are counted anew from the message log. */
export function addRecountClicksCommand({ program, run }: Registry): void {
  program
    .command("recount-clicks")
    .description("count the clicks of menu buttons anew, from the message log")
    .addHelpText("after", examples(`${NPM} recount-clicks`))
    .action((options: object) => run(z.object({}), options, recountClicks));
}

async function recountClicks(): Promise<Outcome> {
  await recountTaps();
  return done(
    "The running desk forgets the counts and begins anew; ten million messages take it some minutes.",
  );
}
