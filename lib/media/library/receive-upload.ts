import { rm } from "node:fs/promises";
import { receiveFile } from "@/lib/media/files/receive-file";
import { ReceivedFile, UnusableFile } from "@/lib/media/files/received-file";
import { INCOMING_FOLDER } from "@/lib/media/store/media-store";
import { type ActionResult, UnreadInput } from "@/lib/platform/action";
import { isOwnRequest, resultResponse } from "@/lib/platform/http";

/**
 * Gives an action the file in a request's body, which is read when the gate has let its sender in, piece by piece. What
 * the action does not take over is deleted.
 *
 * @param words what goes with the file
 */
export async function receiveUpload(
  request: Request,
  words: object,
  run: (input: UnreadInput) => Promise<ActionResult<unknown>>,
): Promise<Response> {
  let file: ReceivedFile | UnusableFile | null = null;
  const read = async () => {
    file = isOwnRequest(request, "application/octet-stream")
      ? await receiveFile(INCOMING_FOLDER, request.body)
      : new UnusableFile("brokenOff");
    return { ...words, file };
  };
  try {
    return resultResponse(await run(new UnreadInput(read)));
  } finally {
    await discard(file);
  }
}

async function discard(file: ReceivedFile | UnusableFile | null): Promise<void> {
  if (file instanceof ReceivedFile) await rm(file.path, { force: true });
}
