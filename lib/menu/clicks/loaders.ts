import { requireScope } from "@/lib/auth/page-scope";
import { listLiveConditionalMenus } from "@/lib/menu/conditional/data";
import { getPublishedVersion } from "@/lib/menu/data";
import { EMPTY_MENU } from "@/lib/menu/document";
import { systemClock } from "@/lib/platform/clock";
import { chinaDay, readPeriod } from "@/lib/platform/periods";
import { reportClicks } from "./clicks";
import { buttonOf } from "./counted-button";
import { findButtonNames, listButtonClicks } from "./data";

/** How often the buttons were tapped in the period that the address names. */
export async function loadMenuClicks(accountId: string, address: Parameters<typeof readPeriod>[0]) {
  const { accountId: id, locale } = await requireScope(accountId);
  const now = systemClock.now();
  const period = readPeriod(address, now);
  const [published, conditional, clicks] = await Promise.all([
    getPublishedVersion(id, locale),
    listLiveConditionalMenus(id),
    listButtonClicks(id, period),
  ]);
  const document = published?.document ?? null;
  const names = await findButtonNames(
    id,
    clicks.map(({ buttonId }) => buttonOf(buttonId)),
  );
  const report = reportClicks(
    { document: document ?? EMPTY_MENU, conditional },
    clicks,
    (buttonId) => names.get(buttonId) ?? null,
  );
  return { accountId: id, document, period, report, today: chinaDay(now) };
}
