import { getActor, getScope } from "@/lib/auth/session";
import { contentDisposition } from "@/lib/platform/content-disposition";
import { getFinishedPrint, readPrintPart } from "./data";

const TYPES = { pdf: "application/pdf", zip: "application/zip" } as const;

/** Answers with a finished file, for members of the account only, piece by piece as the reader takes it. */
export async function servePrint(accountId: string, printId: string): Promise<Response> {
  const actor = await getActor();
  if (!actor) return refuse(401);
  const scope = await getScope(actor, accountId);
  const print = scope && (await getFinishedPrint(scope.accountId, printId));
  if (!print) return refuse(404);
  return new Response(streamParts(printId), {
    headers: {
      "content-type": TYPES[print.kind],
      "content-length": String(print.size),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      "content-disposition": contentDisposition(true, `${print.name}.${print.kind}`),
    },
  });
}

function streamParts(printId: string): ReadableStream<Uint8Array> {
  let number = 0;
  return new ReadableStream({
    async pull(controller) {
      const bytes = await readPrintPart(printId, number);
      number += 1;
      if (bytes) controller.enqueue(bytes);
      else controller.close();
    },
  });
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: { "cache-control": "no-store" } });
}
