"use client";

import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconDownload } from "@tabler/icons-react";
import { Fragment } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { reportMessages } from "@/lib/qrcodes/reports/messages";
import { useReportAddress } from "./use-report-address";

export type ExportTable = keyof (typeof reportMessages)["zh"]["export"]["tables"];

type ExportMenuProps = {
  accountId: string;
  tables: readonly ExportTable[];
  /** What the tables are about, as parameters of the address. */
  about: Readonly<Record<string, string>>;
};

/** Takes the tables of a report away, for the days that are shown. */
export function ExportMenu({ accountId, tables, about }: ExportMenuProps) {
  const t = useMessages(reportMessages).export;
  const { daysWith } = useReportAddress();
  const hrefOf = (table: ExportTable, format: "csv" | "xlsx") =>
    `/accounts/${accountId}/qrcodes/reports/export${daysWith({ ...about, table, format })}`;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {t.button}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {tables.map((table) => (
          <Fragment key={table}>
            {(["csv", "xlsx"] as const).map((format) => (
              <Menu.Item key={format} component="a" href={hrefOf(table, format)} download>
                {t.tables[table]} · {t[format]}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
