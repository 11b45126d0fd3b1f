import { resultResponse } from "@/lib/platform/http";
import { readReplyFilesAction } from "@/lib/replies/actions";

/** The files that replies send, and how far each has come: ?ids=…,… */
export async function GET(request: Request, { params }: { params: Promise<{ accountId: string }> }) {
  const { accountId } = await params;
  const ids = new URL(request.url).searchParams.get("ids") ?? "";
  return resultResponse(await readReplyFilesAction(accountId, { ids }));
}
