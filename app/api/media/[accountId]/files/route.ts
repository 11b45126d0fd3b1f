import { addFileAction, listFilesAction } from "@/lib/media/library/actions";
import { receiveUpload } from "@/lib/media/library/receive-upload";
import { queryOf, resultResponse } from "@/lib/platform/http";

type Context = { params: Promise<{ accountId: string }> };

/** A page of the account's library: ?kind=image&folder=…&search=…&after=… */
export async function GET(request: Request, { params }: Context) {
  const { accountId } = await params;
  return resultResponse(await listFilesAction(accountId, queryOf(request)));
}

/** A file for the library, or the rest of one, as the body: ?name=…&folder=…[&upload=…&offset=…&total=…] */
export async function POST(request: Request, { params }: Context) {
  const { accountId } = await params;
  return receiveUpload(request, queryOf(request), (input) => addFileAction(accountId, input));
}
