import { getUploadAction } from "@/lib/media/library/actions";
import { resultResponse } from "@/lib/platform/http";

type Context = { params: Promise<{ accountId: string; upload: string }> };

/** How far an upload of the person's has come, by the name that their browser gave it. */
export async function GET(_request: Request, { params }: Context) {
  const { accountId, upload } = await params;
  return resultResponse(await getUploadAction(accountId, { upload }));
}
