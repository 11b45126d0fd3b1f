import { chinaDay } from "@/lib/platform/periods";
import { DAY } from "@/lib/platform/time";
import { qrCodeId } from "../pages/list-rows";
import type { PageRequest } from "../pages/requests";
import { titleOf } from "../pages/texts";
import { CODES, folderName, labelName, ownerName } from "./campaign";

/** The code that is scanned most, and one that hardly anybody scans. */
const FREQUENT = 0;
const RARE = CODES - 1;

/** The list with its filters, and every report, each over several periods. */
export function campaignRequests(accountId: string, now: number): PageRequest[] {
  const path = `/accounts/${accountId}/qrcodes`;
  const request = (name: string, rest: string, holds: string): PageRequest => {
    return { name, path: `${path}${rest}`, holds };
  };
  const given = (values: Record<string, string>) => `?${new URLSearchParams(values)}`;
  const year = { period: "custom", from: chinaDay(now - 365 * DAY), to: chinaDay(now) };
  const summer = { period: "custom", from: chinaDay(now - 200 * DAY), to: chinaDay(now - 120 * DAY) };
  const newest = titleOf(CODES - 1);
  const reports = (values: Record<string, string>) => `/reports${given(values)}`;
  const report = (code: number, values: Record<string, string>) =>
    `/${qrCodeId(code)}/report${given(values)}`;
  return [
    request("list: first page", "", newest),
    request("list: one folder", given({ folder: folderName(3) }), "</html>"),
    request("list: one owner", given({ owner: ownerName(3) }), "</html>"),
    request("list: one label", given({ label: labelName(3) }), "</html>"),
    request("list: paused, none", given({ state: "paused" }), "</html>"),
    request("list: expiring, none", given({ state: "expiring" }), "</html>"),
    request("list: search, one row", given({ q: "campaign_61803" }), titleOf(61_803)),
    request("list: search, many rows", given({ q: "优惠券" }), "优惠券"),
    request("reports: 7 days", reports({ period: "week" }), "</html>"),
    request("reports: 30 days", reports({ period: "month" }), "</html>"),
    request("reports: 90 days", reports({ period: "quarter" }), "</html>"),
    request("reports: 80 days of summer", reports(summer), "</html>"),
    request("reports: a year", reports(year), "</html>"),
    request("reports: 30 days by owner", reports({ period: "month", by: "owner" }), ownerName(0)),
    request("reports: a year by label", reports({ ...year, by: "label" }), labelName(0)),
    request("reports: 30 days, most followers", reports({ period: "month", sort: "follows" }), "</html>"),
    request("reports: 30 days, who stayed", reports({ period: "month", sort: "stillFollowing" }), "</html>"),
    request("reports: 30 days, fifth page", reports({ period: "month", after: "80" }), "</html>"),
    request("reports: a folder, a year", reports({ ...year, folder: folderName(3) }), folderName(3)),
    request("reports: an owner, 30 days", reports({ period: "month", owner: ownerName(3) }), ownerName(3)),
    request("code: most scanned, 30 days", report(FREQUENT, { period: "month" }), titleOf(FREQUENT)),
    request("code: most scanned, a year", report(FREQUENT, year), titleOf(FREQUENT)),
    request("code: hardly scanned, a year", report(RARE, year), titleOf(RARE)),
  ];
}
