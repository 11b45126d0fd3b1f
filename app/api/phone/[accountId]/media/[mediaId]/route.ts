import { readChatFileAction } from "@/lib/phone/actions";
import { resultResponse } from "@/lib/platform/http";

type MediaParams = { params: Promise<{ accountId: string; mediaId: string }> };

/** A picture, voice message or video of a chat, for members of the account only. */
export async function GET(_request: Request, { params }: MediaParams) {
  const { accountId, mediaId } = await params;
  const result = await readChatFileAction(accountId, { mediaId });
  if (!result.ok) return resultResponse(result);
  return new Response(result.data.bytes, {
    headers: {
      "content-type": result.data.contentType,
      // What people send each other stays in no browser: the page keeps it while it is open.
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
