import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import { listFiles, listFolders } from "./data";
import { filesRequestSchema } from "./schema";

/** The media page. @param address what its address asks for */
export async function loadLibrary(accountId: string, address: Record<string, unknown>) {
  const scope = await requireScope(accountId);
  const request = filesRequestSchema.parse(address);
  const [page, folders] = await Promise.all([
    listFiles(scope.accountId, request),
    listFolders(scope.accountId),
  ]);
  const isNarrowed = Boolean(request.search || request.kind || request.folder);
  return {
    accountId: scope.accountId,
    canEdit: can(scope.role, "content.edit"),
    page,
    folders,
    isNarrowed,
    folder: request.folder ?? "",
  };
}
