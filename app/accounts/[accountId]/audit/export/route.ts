import { serveAuditExport } from "@/lib/audit/export";

/** What the audit of an account lists, as CSV, with the conditions as on the page. */
export async function GET(request: Request, { params }: { params: Promise<{ accountId: string }> }) {
  const { accountId } = await params;
  return serveAuditExport(accountId, Object.fromEntries(new URL(request.url).searchParams));
}
