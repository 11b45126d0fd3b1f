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
      // What an id stands for never changes.
      "cache-control": "private, max-age=86400, immutable",
      "x-content-type-options": "nosniff",
    },
  });
}
