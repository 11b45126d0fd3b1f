"use client";

import { Badge, Button, Text } from "@mantine/core";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import type { KnownScanner, Tester } from "@/lib/qrcodes/reports/types";
import { RelativeTime } from "@/lib/ui/relative-time";
import { sayFollower } from "@/lib/ui/say-follower";
import { SectionCard } from "@/lib/ui/section-card";
import classes from "./people.module.css";
import { testerMessages } from "./tester-messages";

type RecentScannersProps = {
  scanners: readonly KnownScanner[];
  testers: readonly Tester[];
  onChoose: (openid: string) => void;
};

/** Those who scanned lately, to choose oneself from. */
export function RecentScanners({ scanners, testers, onChoose }: RecentScannersProps) {
  const t = useMessages(testerMessages).recent;
  const locale = useLocale();
  const testerIds = new Set(testers.map(({ openid }) => openid));
  return (
    <SectionCard title={t.title} description={t.description}>
      {scanners.length === 0 ? (
        <Text size="sm">{t.none}</Text>
      ) : (
        <ul className={classes.people} aria-label={t.title}>
          {scanners.map(({ openid, code, at }) => (
            <li key={openid} className={classes.person}>
              <div className={classes.words}>
                <Text size="sm" fw={500} title={openid}>
                  {sayFollower(openid, locale)}
                </Text>
                <Text size="xs" c="dimmed">
                  {t.last(code ?? t.unknown)} · <RelativeTime date={at} />
                </Text>
              </div>
              {testerIds.has(openid) ? (
                <Badge variant="light" color="gray" fw={500}>
                  {t.isTester}
                </Badge>
              ) : (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t.chooseWho(sayFollower(openid, locale))}
                  onClick={() => onChoose(openid)}
                >
                  {t.choose}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </SectionCard>
  );
}
