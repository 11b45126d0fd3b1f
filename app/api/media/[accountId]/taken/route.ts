import { takePictureAction } from "@/lib/media/library/actions";
import { UnreadInput } from "@/lib/platform/action";
import { readOwnJson, resultResponse } from "@/lib/platform/http";

/** Takes the picture at an address into the library: { url, name } */
export async function POST(request: Request, { params }: { params: Promise<{ accountId: string }> }) {
  const { accountId } = await params;
  return resultResponse(await takePictureAction(accountId, new UnreadInput(() => readOwnJson(request))));
}
