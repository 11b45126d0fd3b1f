import { serveFile } from "@/lib/media/library/serve-file";

type Context = { params: Promise<{ accountId: string; name: string }> };

/** A file of the account's library: HASH.png for ever, ID.png as it is by now. */
export async function GET(request: Request, { params }: Context) {
  const { accountId, name } = await params;
  return serveFile(request, accountId, name);
}
