import { notFound } from "next/navigation";
import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import type { PageRequest } from "@/lib/platform/page";
import { listKnownWords } from "@/lib/qrcodes/data";
import { writeCodeFilter } from "@/lib/qrcodes/filter";
import { listStyles } from "@/lib/qrcodes/pictures/data";
import type { CodeFilter } from "@/lib/qrcodes/types";
import { countSelected, getPrintOrder, listPrints, toCodeFilter } from "./data";
import { MAX_CHOSEN, type Selection } from "./schema";

/**
 * The page on which sheets and archives are put together.
 *
 * @param address.ids the codes that were chosen one by one, as the address has them: "a,b,c"; without them the filter
 * counts
 * @param address.like the id of a file after which the forms are filled in
 */
export async function loadPrint(
  accountId: string,
  { ids, like }: { ids: string | undefined; like: string | undefined },
  filter: CodeFilter,
) {
  const scope = await requireScope(accountId);
  const model = like === undefined ? null : await getPrintOrder(scope.accountId, like);
  const selection = selectionOf(ids, filter);
  const [count, styles, words] = await Promise.all([
    countSelected(scope.accountId, selection),
    listStyles(scope.accountId),
    listKnownWords(scope.accountId),
  ]);
  const named = styles.map(({ id, name }) => ({ id, name }));
  const canEdit = can(scope.role, "content.edit");
  return { accountId: scope.accountId, canEdit, selection, count, styles: named, words, model };
}

/** Where a file is made again: the codes are in the address, as always, and what else there was is read by the id. */
export async function findPrintAgain(accountId: string, printId: string): Promise<string> {
  const scope = await requireScope(accountId);
  const order = await getPrintOrder(scope.accountId, printId);
  if (!order) notFound();
  const { selection } = order;
  const parameters =
    selection.by === "ids"
      ? new URLSearchParams({ ids: selection.ids.join(",") })
      : writeCodeFilter(toCodeFilter(selection));
  parameters.set("like", printId);
  return `/accounts/${scope.accountId}/qrcodes/print?${parameters}`;
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
