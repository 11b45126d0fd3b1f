import { serveExport } from "@/lib/qrcodes/reports/export";

/** A table of the reports as a file: ?table=days&format=csv, with the days and what it is about as on the pages. */
export async function GET(request: Request, { params }: { params: Promise<{ accountId: string }> }) {
  const { accountId } = await params;
  return serveExport(accountId, Object.fromEntries(new URL(request.url).searchParams));
}
