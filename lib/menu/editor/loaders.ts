import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import { listConditionalMenus } from "@/lib/menu/conditional/data";
import { getDraft, getPublishedVersion } from "@/lib/menu/data";
import { getLiveState } from "@/lib/menu/live/drift";
import { listSchedules } from "@/lib/menu/schedule/data";

/** The editor. `live` waits for WeChat and is therefore a promise of its own. */
export async function loadMenuEditor(accountId: string) {
  const { actor, accountId: id, locale, role } = await requireScope(accountId);
  const [draft, published, schedules, conditional] = await Promise.all([
    getDraft(id, actor.userId),
    getPublishedVersion(id, locale),
    listSchedules(id, locale),
    listConditionalMenus(id),
  ]);
  const live = getLiveState(id, locale, draft.document);
  const unpublishedMenus = conditional.filter(({ state }) => state !== "live").length;
  const canEdit = can(role, "content.edit");
  return { accountId: id, canEdit, draft, published, unpublishedMenus, schedules, live };
}
