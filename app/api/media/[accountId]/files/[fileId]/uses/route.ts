import { listFileUsesAction } from "@/lib/media/library/actions";
import { resultResponse } from "@/lib/platform/http";

type Context = { params: Promise<{ accountId: string; fileId: string }> };

/** What shows or sends a file of the library. */
export async function GET(_: Request, { params }: Context) {
  const { accountId, fileId } = await params;
  return resultResponse(await listFileUsesAction(accountId, { id: fileId }));
}
