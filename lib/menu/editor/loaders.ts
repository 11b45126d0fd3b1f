import { requireScope } from "@/lib/auth/page-scope";
import { can } from "@/lib/auth/roles";
import { getDraft, getPublishedVersion } from "@/lib/menu/data";
import { getLiveState } from "@/lib/menu/live/drift";
import { listSchedules } from "@/lib/menu/schedule/data";

/** The editor. `live` waits for WeChat and is therefore a promise of its own. */
export async function loadMenuEditor(accountId: string) {
  const { actor, accountId: id, locale, role } = await requireScope(accountId);
  const [draft, published, schedules] = await Promise.all([
    getDraft(id, actor.userId),
    getPublishedVersion(id, locale),
    listSchedules(id, locale),
  ]);
  const live = getLiveState(id, locale, draft.document);
  return { accountId: id, canEdit: can(role, "content.edit"), draft, published, schedules, live };
}
