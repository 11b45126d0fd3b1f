"use client";

import { Box, Stack, Text } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { GROUPINGS, type Grouping } from "@/lib/qrcodes/measuring/scopes";
import type { GroupCounts } from "@/lib/qrcodes/measuring/types";
import { GROUPS_PARAMETER } from "@/lib/qrcodes/reports/address";
import { reportMessages } from "@/lib/qrcodes/reports/messages";
import { CursorPager } from "@/lib/ui/cursor-pager";
import { sayNumber, sayShare } from "@/lib/ui/say-number";
import { SectionCard } from "@/lib/ui/section-card";
import { TextLink } from "@/lib/ui/text-link";
import { LinkTabs } from "./link-tabs";
import tables from "./report-table.module.css";
import { useReportAddress } from "./use-report-address";

type GroupTableProps = { grouping: Grouping; groups: readonly GroupCounts[]; next: string | null };

/** What each folder, label or owner brought, page by page, a bar behind each to compare them at a glance. */
export function GroupTable({ grouping, groups, next }: GroupTableProps) {
  const t = useMessages(reportMessages);
  const { hrefTo } = useReportAddress();
  const columns = t.groups.columns;
  const most = Math.max(1, ...groups.map(({ scans }) => scans));
  return (
    <SectionCard title={t.groups.title}>
      <Stack gap="sm">
        <LinkTabs
          label={t.groups.by}
          current={grouping}
          tabs={GROUPINGS.map((each) => ({
            value: each,
            label: t.groups.kinds[each],
            href: hrefTo({ by: each, [GROUPS_PARAMETER]: null }),
          }))}
        />
        {groups.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t.groups.none}
          </Text>
        ) : (
          <div className={tables.wide}>
            <table className={tables.table} aria-label={`${t.groups.title}: ${t.groups.kinds[grouping]}`}>
              <thead>
                <tr>
                  <th scope="col" className={tables.name}>
                    {t.groups.kinds[grouping]}
                  </th>
                  {(["scans", "scanners", "follows", "still", "kept"] as const).map((column) => (
                    <th key={column} scope="col" className={tables.number}>
                      {columns[column]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {groups.map(({ name, scans, scanners, follows, stillFollowing }) => (
                  <tr key={name}>
                    <th scope="row">
                      <TextLink
                        href={hrefTo({
                          [grouping]: name,
                          by: null,
                          sort: null,
                          after: null,
                          [GROUPS_PARAMETER]: null,
                        })}
                      >
                        {name || t.scope.noName[grouping]}
                      </TextLink>
                      <Box
                        className={tables.bar}
                        aria-hidden="true"
                        style={{ "--share": sayShare(scans, most) }}
                      />
                    </th>
                    <td className={tables.number}>{sayNumber(scans)}</td>
                    <td className={tables.number}>{sayNumber(scanners)}</td>
                    <td className={tables.number}>{sayNumber(follows)}</td>
                    <td className={tables.number}>{sayNumber(stillFollowing)}</td>
                    <td className={tables.number}>{sayShare(stillFollowing, follows)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <CursorPager next={next} parameter={GROUPS_PARAMETER} />
      </Stack>
    </SectionCard>
  );
}
