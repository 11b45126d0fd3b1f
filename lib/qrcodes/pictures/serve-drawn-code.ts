import { z } from "zod";
import { adminAction } from "@/lib/auth/admin-action";
import { UnreadInput } from "@/lib/platform/action";
import { contentDisposition } from "@/lib/platform/content-disposition";
import { readOwnJson, resultResponse } from "@/lib/platform/http";
import { drawPicture } from "./draw-picture";
import { drawnPictureSchema } from "./schema";
import { serveWeChatPicture } from "./serve-wechat-picture";

const drawPictureAction = adminAction("account.read", z.unknown().pipe(drawnPictureSchema), drawPicture);

/**
 * Answers with a code as a file: `format` svg, png (with `size`, the longer side in pixels) or pdf in the saved `style`,
 * or WeChat's own picture as jpeg. What cannot be given is answered as an action's result.
 */
export async function serveDrawnCode(accountId: string, codeId: string, address: string): Promise<Response> {
  const query = Object.fromEntries(new URL(address).searchParams);
  if (query.format === "jpeg") return serveWeChatPicture(accountId, codeId, true);
  return draw(accountId, { ...query, codeId });
}

/** The same for a style that nobody has saved: its logo has no room in an address. */
export async function serveStyledImage(
  accountId: string,
  codeId: string,
  request: Request,
): Promise<Response> {
  const readInput = async () => {
    const sent = await readOwnJson(request);
    return typeof sent === "object" ? { ...sent, codeId } : { codeId };
  };
  return draw(accountId, new UnreadInput(readInput));
}

async function draw(accountId: string, input: unknown): Promise<Response> {
  const result = await drawPictureAction(accountId, input);
  if (!result.ok) return resultResponse(result);
  const { bytes, contentType, fileName } = result.data;
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": contentType,
      "content-length": String(bytes.byteLength),
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "content-disposition": contentDisposition(true, fileName),
    },
  });
}
