"use client";

import { Badge, Group, Text } from "@mantine/core";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import type { TestScan } from "@/lib/qrcodes/reports/types";
import { RelativeTime } from "@/lib/ui/relative-time";
import { sayFollower } from "@/lib/ui/say-follower";
import { TextLink } from "@/lib/ui/text-link";
import classes from "./test-scan-list.module.css";
import { testerMessages } from "./tester-messages";

/** Who scanned during a test, and what each of them got; new ones are announced. */
export function TestScanList({ accountId, scans }: { accountId: string; scans: readonly TestScan[] }) {
  const t = useMessages(testerMessages).test;
  const locale = useLocale();
  return (
    <div role="log" aria-label={t.list}>
      {scans.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t.waiting}
        </Text>
      ) : (
        <ul className={classes.list}>
          {scans.map((scan) => (
            <li key={scan.id} className={classes.scan}>
              <Group gap="xs">
                <Badge variant="light" color={scan.kind === "subscribe" ? "brand" : "gray"} fw={500}>
                  {scan.kind === "subscribe" ? t.follow : t.scan}
                </Badge>
                <Text size="sm" title={scan.openid}>
                  {sayFollower(scan.openid, locale)}
                </Text>
                <Text size="xs" c="dimmed">
                  <RelativeTime date={scan.receivedAt} /> ·{" "}
                  {t.milliseconds(Math.ceil(scan.latencyMicros / 1000))}
                </Text>
                <TextLink
                  href={`/accounts/${accountId}/messages?open=${scan.id}`}
                  size="xs"
                  ms="auto"
                  aria-label={t.openWhose(sayFollower(scan.openid, locale))}
                >
                  {t.open}
                </TextLink>
              </Group>
              <Answer reply={scan.reply} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Answer({ reply }: Pick<TestScan, "reply">) {
  const t = useMessages(testerMessages).test;
  if (!reply)
    return (
      <Text size="sm" c="dimmed">
        {t.nothing}
      </Text>
    );
  const { type, text, count } = reply;
  return (
    <Text size="sm" lineClamp={2}>
      {t.gets}
      {type !== "text" && `[${t.replies[type]}] `}
      {text}
      {count > 1 && ` ${t.more(count)}`}
    </Text>
  );
}
