import { serveDeskAuditExport } from "@/lib/accounts/audit";

/** What the audit of the whole desk lists, as CSV, with the conditions as on the page. */
export async function GET(request: Request) {
  return serveDeskAuditExport(Object.fromEntries(new URL(request.url).searchParams));
}
