import { listMaterialsAction, uploadMaterialAction } from "@/lib/media/actions";
import { MAX_UPLOAD_BYTES } from "@/lib/media/limits";
import { UnreadInput } from "@/lib/platform/action";
import { queryOf, readOwnFile, resultResponse } from "@/lib/platform/http";

type Context = { params: Promise<{ accountId: string }> };

/** What the account keeps at WeChat: ?type=image&page=0 */
export async function GET(request: Request, { params }: Context) {
  const { accountId } = await params;
  return resultResponse(await listMaterialsAction(accountId, queryOf(request)));
}

/** A file to keep, as the body: ?type=image&name=…; for a video with title and introduction. */
export async function POST(request: Request, { params }: Context) {
  const { accountId } = await params;
  const input = new UnreadInput(async () => ({
    ...queryOf(request),
    bytes: await readOwnFile(request, MAX_UPLOAD_BYTES),
  }));
  return resultResponse(await uploadMaterialAction(accountId, input));
}
