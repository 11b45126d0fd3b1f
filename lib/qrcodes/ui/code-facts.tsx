"use client";

import { Badge, Group, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { qrCodesMessages } from "@/lib/qrcodes/messages";
import type { QrCode } from "@/lib/qrcodes/schema";
import { CopyField } from "@/lib/ui/copy-field";
import { ExactTime } from "@/lib/ui/relative-time";
import { SectionCard } from "@/lib/ui/section-card";
import classes from "./qr-code-page.module.css";
import { StateBadge } from "./state-badge";
import { TimeLeft } from "./time-left";

/** What is known of a code. */
export function CodeFacts({ code, now }: { code: QrCode; now: number }) {
  const t = useMessages(qrCodesMessages);
  return (
    <SectionCard title={t.facts}>
      <dl className={classes.facts}>
        <Fact name={t.state}>
          <StateBadge state={code.state} />
        </Fact>
        <Fact name={t.folder}>{code.folder}</Fact>
        <Fact name={t.owner}>{code.owner}</Fact>
        <Fact name={t.labels}>
          {code.labels.length > 0 && (
            <Group gap={6}>
              {code.labels.map((label) => (
                <Badge key={label} variant="default" tt="none" fw={400}>
                  {label}
                </Badge>
              ))}
            </Group>
          )}
        </Fact>
        <Fact name={t.note}>{code.note && <span className={classes.note}>{code.note}</span>}</Fact>
        <Fact name={t.lifetime}>
          <TimeLeft code={code} now={now} />
          {code.renews && ` ${t.renewsItself}`}
        </Fact>
        <Moment name={t.expiresAt} at={code.expiresAt} />
        <Moment name={t.endsAt} at={code.endsAt} />
        <Moment name={t.renewedAt} at={code.renewedAt} />
        <Moment name={t.created} at={code.createdAt} />
      </dl>
      <Stack gap="md">
        <CopyField label={t.scene} value={code.scene} />
        <CopyField label={t.content} description={t.contentHint} value={code.url} />
      </Stack>
    </SectionCard>
  );
}

function Moment({ name, at }: { name: string; at: Date | null }) {
  return <Fact name={name}>{at && <ExactTime date={at} />}</Fact>;
}

/** Nothing where there is nothing to say. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
