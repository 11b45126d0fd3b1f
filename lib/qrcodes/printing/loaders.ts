import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import type { PageRequest } from "@/lib/platform/page";
import { listKnownWords } from "@/lib/qrcodes/data";
import { listStyles } from "@/lib/qrcodes/pictures/data";
import type { CodeFilter } from "@/lib/qrcodes/types";
import { countSelected, listPrints } from "./data";
import { MAX_CHOSEN, type Selection } from "./schema";

/**
 * The page on which sheets and archives are put together.
 *
 * @param ids the codes that were chosen one by one, as the address has them: "a,b,c"; without them the filter counts
 */
export async function loadPrint(accountId: string, ids: string | undefined, filter: CodeFilter) {
  const scope = await requireScope(accountId);
  const selection = selectionOf(ids, filter);
  const [count, styles, words] = await Promise.all([
    countSelected(scope.accountId, selection),
    listStyles(scope.accountId),
    listKnownWords(scope.accountId),
  ]);
  const named = styles.map(({ id, name }) => ({ id, name }));
  const canEdit = can(scope.role, "content.edit");
  return { accountId: scope.accountId, canEdit, selection, count, styles: named, words };
}

/** The page of an account's files. */
export async function loadPrintFiles(accountId: string, request: PageRequest) {
  const scope = await requireScope(accountId);
  const page = await listPrints(scope.accountId, request);
  return { accountId: scope.accountId, canEdit: can(scope.role, "content.edit"), page };
}

function selectionOf(ids: string | undefined, filter: CodeFilter): Selection {
  const chosen = [...new Set(ids?.split(",").filter((id) => /^[\w-]{1,40}$/.test(id)))].slice(0, MAX_CHOSEN);
  if (chosen.length > 0) return { by: "ids", ids: chosen };
  const {
    search = "",
    folder = "",
    label = "",
    owner = "",
    batch = "",
    lifetime = null,
    state = null,
  } = filter;
  return { by: "filter", search, folder, label, owner, batch, lifetime, state };
}
