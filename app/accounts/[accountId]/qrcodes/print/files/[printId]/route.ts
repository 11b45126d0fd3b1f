import { servePrint } from "@/lib/qrcodes/printing/download";

type FileParams = { params: Promise<{ accountId: string; printId: string }> };

export async function GET(_: Request, { params }: FileParams): Promise<Response> {
  const { accountId, printId } = await params;
  return servePrint(accountId, printId);
}
