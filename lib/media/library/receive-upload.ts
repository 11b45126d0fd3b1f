import { rm } from "node:fs/promises";
import type { z } from "zod";
import { receiveFile } from "@/lib/media/files/receive-file";
import { ReceivedFile, UnusableFile } from "@/lib/media/files/received-file";
import { newArrival } from "@/lib/media/store/media-store";
import { type ActionResult, type Sender, UnreadInput } from "@/lib/platform/action";
import { isOwnRequest, queryOf, resultResponse } from "@/lib/platform/http";
import { log } from "@/lib/platform/log";
import { uploadPartSchema } from "./schema";
import { keepNewest, noteWork, takeOut, uploadOf } from "./unfinished-uploads";

type Part = z.output<typeof uploadPartSchema>;
type Received = { file: ReceivedFile | UnusableFile; fileId?: string; isOver?: () => void };

/**
 * Gives an action the file in a request's body, which is read when the gate has let its sender in, piece by piece. What
 * the action does not take over is deleted. Where the address says which upload it is and how far that had come
 * (?upload=…&offset=…&total=…), the body is the rest of it, and what is missing may follow in another request.
 *
 * @param words what goes with the file
 */
export async function receiveUpload(
  request: Request,
  words: object,
  run: (input: UnreadInput) => Promise<ActionResult<unknown>>,
): Promise<Response> {
  let received: Received | null = null;
  const read = async (sender: Sender) => {
    received = await receive(request, sender);
    const { file, fileId } = received;
    return { ...words, file, fileId };
  };
  try {
    return resultResponse(await run(new UnreadInput(read)));
  } finally {
    await discard(received);
  }
}

async function receive(request: Request, sender: Sender): Promise<Received> {
  if (!isOwnRequest(request, "application/octet-stream")) return { file: new UnusableFile("brokenOff") };
  const query = queryOf(request);
  const part = uploadPartSchema.safeParse(query);
  if ("upload" in query && !part.success) return { file: new UnusableFile("damaged") };
  try {
    if (part.success) return await receivePart(part.data, sender, request.body);
    return { file: await receiveFile(newArrival(), request.body) };
  } catch (error) {
    if (!isWithoutRoom(error)) throw error;
    log.error({ err: error }, "there is no room for a file");
    return { file: new UnusableFile("noRoom") };
  }
}

function isWithoutRoom(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT");
}

async function receivePart(
  { upload: name, offset, total }: Part,
  sender: Sender,
  body: Request["body"],
): Promise<Received> {
  const upload = uploadOf(sender, name);
  const file = await receiveFile({ place: upload.place, offset, total }, body);
  if (file instanceof UnusableFile) {
    await keepNewest(sender);
    return { file };
  }
  const isOver = noteWork(upload);
  const taken = await takeOut(upload);
  if (taken === null) return { file: new UnusableFile("brokenOff"), isOver };
  return { file: file.movedTo(taken), fileId: upload.fileId, isOver };
}

async function discard(received: Received | null): Promise<void> {
  if (received?.file instanceof ReceivedFile) await rm(received.file.path, { force: true });
  received?.isOver?.();
}
