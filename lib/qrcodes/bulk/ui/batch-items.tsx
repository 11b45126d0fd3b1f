"use client";

import { Group, Table, Text } from "@mantine/core";
import { usePathname } from "next/navigation";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import type { Batch, BatchItem, BatchItemPage, ItemState } from "@/lib/qrcodes/bulk/types";
import { CursorPager } from "@/lib/ui/cursor-pager";
import { sayNumber } from "@/lib/ui/say-number";
import { TextLink } from "@/lib/ui/text-link";
import { batchMessages } from "./batch-messages";
import classes from "./bulk.module.css";

const STATES = ["failed", "made", "waiting"] as const;

type BatchItemsProps = {
  accountId: string;
  batch: Batch;
  show: ItemState;
  items: BatchItemPage;
  waiting: number;
};

/** The codes of a batch: those that failed with their reasons, those that were made, those still to come. */
export function BatchItems({ accountId, batch, show, items, waiting }: BatchItemsProps) {
  const t = useMessages(batchMessages);
  const pathname = usePathname();
  const counts = { made: batch.made, failed: batch.failed, waiting };
  return (
    <section aria-label={t.show}>
      <Group component="nav" aria-label={t.show} gap="lg" mb="sm">
        {STATES.map((state) => (
          <TextLink
            key={state}
            href={`${pathname}?show=${state}`}
            scroll={false}
            fw={state === show ? 700 : undefined}
            underline={state === show ? "always" : "hover"}
            aria-current={state === show ? "page" : undefined}
          >
            {`${t.counts[state]} ${sayNumber(counts[state])}`}
          </TextLink>
        ))}
      </Group>
      {items.rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t.nothing[show]}
        </Text>
      ) : (
        <ItemTable accountId={accountId} show={show} rows={items.rows} />
      )}
      <CursorPager next={items.next} />
    </section>
  );
}

type ItemTableProps = { accountId: string; show: ItemState; rows: BatchItem[] };

function ItemTable({ accountId, show, rows }: ItemTableProps) {
  const t = useMessages(batchMessages);
  const locale = useLocale();
  const isFailed = show === "failed";
  return (
    <Table.ScrollContainer
      className={classes.scroll}
      minWidth={480}
      // Where it does not fit, it scrolls by the keyboard as well.
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: "group", "aria-label": t.counts[show] } }}
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t.columns.line}</th>
            <th scope="col">{t.columns.name}</th>
            <th scope="col">{isFailed ? t.columns.reason : t.columns.folder}</th>
            <th scope="col">{t.columns.scene}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, name, folder, scene, codeId, failure }) => (
            <tr key={number}>
              <td className={classes.number}>{number}</td>
              <th scope="row" className={classes.named}>
                {codeId ? (
                  <TextLink href={`/accounts/${accountId}/qrcodes/${codeId}`}>{name}</TextLink>
                ) : (
                  <Text size="sm">{name}</Text>
                )}
              </th>
              <td>{isFailed ? failure?.[locale] : folder}</td>
              <td>
                <code>{scene}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Table.ScrollContainer>
  );
}
