"use client";

import { Box, Checkbox, Group, Stack, Text } from "@mantine/core";
import Link from "next/link";
import { useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { RANKINGS, type Ranking } from "@/lib/qrcodes/measuring/types";
import { USE_PARAMETER } from "@/lib/qrcodes/reports/address";
import { MAX_COMPARED } from "@/lib/qrcodes/reports/limits";
import { reportMessages } from "@/lib/qrcodes/reports/messages";
import type { CodeRow } from "@/lib/qrcodes/reports/types";
import { CursorPager } from "@/lib/ui/cursor-pager";
import { LinkButton } from "@/lib/ui/link-button";
import { sayNumber, sayShare } from "@/lib/ui/say-number";
import { SectionCard } from "@/lib/ui/section-card";
import { TextLink } from "@/lib/ui/text-link";
import tables from "./report-table.module.css";
import { useReportAddress } from "./use-report-address";

type TopCodesProps = {
  accountId: string;
  rows: readonly CodeRow[];
  /** Null where the codes are not ranked but listed, the newest first. */
  sort: Ranking | null;
  next: string | null;
};

/** Codes with what they brought, page by page, and the way to compare some of them. */
export function TopCodes({ accountId, rows, sort, next }: TopCodesProps) {
  const t = useMessages(reportMessages);
  const { hrefTo, daysWith } = useReportAddress();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const columns = t.groups.columns;
  const title = sort === null ? t.top.listed : t.top.title;
  const measure = sort ?? "scans";
  const most = Math.max(1, ...rows.map((row) => row[measure]));
  const names = { scans: columns.scans, follows: columns.follows, stillFollowing: columns.still };
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <SectionCard title={title}>
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t.top.none}
        </Text>
      ) : (
        <Stack gap="sm">
          <div className={tables.wide}>
            <table className={tables.table} aria-label={title}>
              <thead>
                <tr>
                  <th scope="col" className={tables.name}>
                    {t.top.code}
                  </th>
                  {RANKINGS.map((ranking) => (
                    <th key={ranking} scope="col" className={tables.number}>
                      {sort === null ? (
                        names[ranking]
                      ) : (
                        <Link
                          href={hrefTo({ sort: ranking, after: null })}
                          prefetch={false}
                          scroll={false}
                          replace
                          className={tables.sort}
                          aria-current={ranking === sort || undefined}
                          title={t.top.sortBy(names[ranking])}
                        >
                          {names[ranking]}
                          {ranking === sort && " ↓"}
                        </Link>
                      )}
                    </th>
                  ))}
                  <th scope="col" className={tables.number}>
                    {columns.kept}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Line
                    key={row.codeId}
                    accountId={accountId}
                    row={row}
                    share={sayShare(row[measure], most)}
                    isChosen={chosen.includes(row.codeId)}
                    isFull={chosen.length >= MAX_COMPARED}
                    onToggle={() => toggle(row.codeId)}
                  />
                ))}
              </tbody>
            </table>
          </div>
          {chosen.length > 1 && (
            <Group gap="sm">
              <LinkButton
                href={`/accounts/${accountId}/qrcodes/reports/compare${daysWith({ codes: chosen.join(",") })}`}
              >
                {t.top.compare(chosen.length)}
              </LinkButton>
              <Text size="xs" c="dimmed">
                {t.top.limit(MAX_COMPARED)}
              </Text>
            </Group>
          )}
        </Stack>
      )}
      <CursorPager next={next} />
    </SectionCard>
  );
}

type LineProps = {
  accountId: string;
  row: CodeRow;
  share: string;
  isChosen: boolean;
  isFull: boolean;
  onToggle: () => void;
};

function Line({ accountId, row, share, isChosen, isFull, onToggle }: LineProps) {
  const t = useMessages(reportMessages).top;
  const { daysWith } = useReportAddress();
  const { code, codeId, scans, follows, stillFollowing } = row;
  return (
    <tr>
      <th scope="row">
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <Checkbox
            mt={2}
            aria-label={t.choose(code?.name ?? t.gone)}
            checked={isChosen}
            disabled={!code || (isFull && !isChosen)}
            onChange={onToggle}
          />
          <Box flex={1} miw={0}>
            {code ? (
              <TextLink
                href={`/accounts/${accountId}/qrcodes/${code.id}/report${daysWith(code.formerUntil ? { [USE_PARAMETER]: codeId } : {})}`}
              >
                {code.name}
              </TextLink>
            ) : (
              t.gone
            )}
            {code && (
              <span className={tables.under}>
                {[code.formerUntil ? t.former : "", code.folder, code.owner, code.scene]
                  .filter((word) => word !== "")
                  .join(" · ")}
              </span>
            )}
            <Box className={tables.bar} aria-hidden="true" style={{ "--share": share }} />
          </Box>
        </Group>
      </th>
      <td className={tables.number}>{sayNumber(scans)}</td>
      <td className={tables.number}>{sayNumber(follows)}</td>
      <td className={tables.number}>{sayNumber(stillFollowing)}</td>
      <td className={tables.number}>{sayShare(stillFollowing, follows)}</td>
    </tr>
  );
}
