import { serveWeChatPicture } from "@/lib/qrcodes/pictures/serve-wechat-picture";

type Context = { params: Promise<{ accountId: string; codeId: string }> };

/** WeChat's original JPEG of a code; with `?download` as a file. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { accountId, codeId } = await params;
  return serveWeChatPicture(accountId, codeId, new URL(request.url).searchParams.has("download"));
}
