import { replaceFileAction } from "@/lib/media/library/actions";
import { receiveUpload } from "@/lib/media/library/receive-upload";

type Context = { params: Promise<{ accountId: string; fileId: string }> };

/** Another content for a file of the library, as the body. */
export async function POST(request: Request, { params }: Context) {
  const { accountId, fileId: id } = await params;
  return receiveUpload(request, { id }, (input) => replaceFileAction(accountId, input));
}
