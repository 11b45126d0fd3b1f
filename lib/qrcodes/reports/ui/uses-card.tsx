"use client";

import { Text } from "@mantine/core";
import Link from "next/link";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { chinaDay } from "@/lib/platform/periods";
import { USE_PARAMETER } from "@/lib/qrcodes/reports/address";
import type { FormerUse } from "@/lib/qrcodes/reports/types";
import { SectionCard } from "@/lib/ui/section-card";
import { formerUseMessages } from "./former-use-messages";
import { useReportAddress } from "./use-report-address";
import classes from "./uses-card.module.css";

type UsesCardProps = {
  code: { name: string; reusedAt: Date | null };
  use: FormerUse | null;
  formerUses: readonly FormerUse[];
};

/** What a code was used for, one purpose after the other, each with a report of its own. */
export function UsesCard({ code, use, formerUses }: UsesCardProps) {
  const t = useMessages(formerUseMessages);
  const { hrefTo } = useReportAddress();
  const day = (date: Date) => chinaDay(date.getTime());
  const uses = [
    {
      id: null,
      name: code.name,
      days: `${t.present} · ${code.reusedAt ? t.since(day(code.reusedAt)) : ""}`,
    },
    ...formerUses.map(({ id, name, since, until }) => ({ id, name, days: t.days(day(since), day(until)) })),
  ];
  return (
    <SectionCard title={t.title} description={<Text size="sm">{t.description}</Text>}>
      <ul className={classes.uses}>
        {uses.map(({ id, name, days }) => (
          <li key={id}>
            <Link
              href={hrefTo({ [USE_PARAMETER]: id })}
              prefetch={false}
              className={classes.use}
              aria-current={id === (use?.id ?? null) ? "page" : undefined}
            >
              <span>{name}</span>
              <span className={classes.days}>{days}</span>
            </Link>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
