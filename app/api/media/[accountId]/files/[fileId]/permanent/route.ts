import { giveToWeChatAction, readSentFileAction } from "@/lib/media/identities/actions";
import { isOwnRequest, resultResponse } from "@/lib/platform/http";

type Context = { params: Promise<{ accountId: string; fileId: string }> };

/** A file, and the id for good by which WeChat keeps what it holds now. */
export async function GET(_: Request, { params }: Context) {
  const { accountId, fileId } = await params;
  return resultResponse(await readSentFileAction(accountId, { id: fileId }));
}

/** The same, after WeChat was given it. */
export async function POST(request: Request, { params }: Context) {
  const { accountId, fileId } = await params;
  // What another site's page sends is of no file.
  const id = isOwnRequest(request, "application/json") ? fileId : "";
  return resultResponse(await giveToWeChatAction(accountId, { id }));
}
