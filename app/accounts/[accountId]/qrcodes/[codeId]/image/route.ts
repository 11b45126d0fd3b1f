import { serveDrawnCode, serveStyledImage } from "@/lib/qrcodes/pictures/serve-drawn-code";

type Context = { params: Promise<{ accountId: string; codeId: string }> };

/** A code as a file in one of the saved styles, or as WeChat draws it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { accountId, codeId } = await params;
  return serveDrawnCode(accountId, codeId, request.url);
}

/** A code as a file in the style that was sent. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { accountId, codeId } = await params;
  return serveStyledImage(accountId, codeId, request);
}
