"use client";

import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { Kept, Totals } from "@/lib/qrcodes/measuring/types";
import { reportMessages } from "@/lib/qrcodes/reports/messages";
import type { ComparedCode } from "@/lib/qrcodes/reports/types";
import { sayNumber, sayShare } from "@/lib/ui/say-number";
import { TextLink } from "@/lib/ui/text-link";
import tables from "./report-table.module.css";
import { useReportAddress } from "./use-report-address";

/** The totals of a few codes, a column each. */
export function ComparedTable({ accountId, codes }: { accountId: string; codes: readonly ComparedCode[] }) {
  const t = useMessages(reportMessages);
  const { daysWith } = useReportAddress();
  const stayed = ({ follows }: Totals, { of, kept }: Kept) => {
    if (of > 0) return sayShare(kept, of);
    return follows > 0 ? t.retention.unripe : t.retention.nobody;
  };
  const lines: { name: string; cell: (code: ComparedCode) => string }[] = [
    { name: t.totals.scans, cell: ({ totals }) => sayNumber(totals.scans) },
    { name: t.totals.scanners, cell: ({ totals }) => sayNumber(totals.scanners) },
    { name: t.totals.follows, cell: ({ totals }) => sayNumber(totals.follows) },
    { name: t.totals.members, cell: ({ totals }) => sayNumber(totals.members) },
    { name: t.totals.still, cell: ({ totals }) => sayNumber(totals.stillFollowing) },
    { name: t.retention.after(1), cell: ({ totals }) => stayed(totals, totals.after1) },
    { name: t.retention.after(7), cell: ({ totals }) => stayed(totals, totals.after7) },
    { name: t.retention.after(30), cell: ({ totals }) => stayed(totals, totals.after30) },
  ];
  return (
    <div className={tables.wide}>
      <table className={tables.table} aria-label={t.compared.table}>
        <thead>
          <tr>
            <td />
            {codes.map(({ id, name }) => (
              <th key={id} scope="col" className={`${tables.number} ${tables.code}`}>
                <TextLink href={`/accounts/${accountId}/qrcodes/${id}/report${daysWith()}`}>{name}</TextLink>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, cell }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {codes.map((code) => (
                <td key={code.id} className={tables.number}>
                  {cell(code)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
