import { serveMaterialPicture } from "@/lib/media/picture";

/** A picture of WeChat's: ?url=… */
export async function GET(request: Request, { params }: { params: Promise<{ accountId: string }> }) {
  const { accountId } = await params;
  return serveMaterialPicture(accountId, new URL(request.url).searchParams.get("url") ?? "");
}
