import { z } from "zod";
import { done, type Outcome, refused } from "@/lib/admin/outcome";
import { examples, NPM, type Registry } from "@/lib/admin/registry";
import { INCOMING_FOLDER, mediaStores } from "@/lib/media/store/media-store";
import { moveContents } from "@/lib/media/store/move-contents";
import { MediaStoreError } from "@/lib/media/store/s3-client";
import { env } from "@/lib/platform/env";

const moveSchema = z.object({ to: z.enum(["disk", "s3"]) });

/** More names would be no help. */
const MAX_NAMED = 20;

/** `media move --to s3|disk`: the contents of the library from one store to the other. */
export function addMediaCommands({ program, run, tell }: Registry): void {
  const media = program.command("media").description("where the files of the media library are kept");
  media
    .command("move")
    .description("move all files from the disk into the bucket, or back, while the desk runs")
    .requiredOption("--to <store>", "s3 or disk")
    .addHelpText("after", examples(`${NPM} media move --to s3`) + HOW)
    .action((options: object) => run(moveSchema, options, (given) => move(given, tell)));
}

async function move({ to }: z.output<typeof moveSchema>, tell: Registry["tell"]): Promise<Outcome> {
  const { disk, s3 } = mediaStores;
  if (!s3)
    return refused(
      "error: there is no bucket.",
      "Set S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY.",
    );
  // New files would go on arriving at the place that is being emptied.
  if (env.MEDIA_STORE !== to)
    return refused(
      `error: new files still go to ${env.MEDIA_STORE}; nothing was moved.`,
      `Set MEDIA_STORE=${to}, start the desk with it, and run this again.`,
    );
  const [from, target] = to === "s3" ? [disk, s3] : [s3, disk];
  try {
    const onProgress = everyPercent(tell);
    const result = await moveContents({ from, to: target, folder: INCOMING_FOLDER, onProgress });
    return describeMove(result, to);
  } catch (error) {
    if (!(error instanceof MediaStoreError)) throw error;
    return refused(`error: ${error.message}.`, "What was moved stays moved; run it again to go on.");
  }
}

function describeMove(
  { moved, damaged }: { moved: number; damaged: readonly string[] },
  to: string,
): Outcome {
  const said = `Moved ${moved} contents to ${to}, each read again there before it was deleted here.`;
  if (damaged.length === 0) return done(said);
  return refused(
    said,
    `error: ${damaged.length} are damaged and stay where they are; put them back from a backup and run this again:`,
    ...damaged.slice(0, MAX_NAMED).map((hash) => `  ${hash}`),
  );
}

function everyPercent(tell: Registry["tell"]): (moved: number, total: number) => void {
  let said = 0;
  return (moved, total) => {
    const percent = Math.floor((moved / total) * 100);
    if (percent === said) return;
    said = percent;
    tell(`${percent} %: ${moved} of ${total}`);
  };
}

const HOW = `
Set S3_* and MEDIA_STORE=s3 and start the desk first: new files go to the bucket then, and what is not there yet is read
from the disk. Stopped at any moment, it goes on when it is run again.
`;
