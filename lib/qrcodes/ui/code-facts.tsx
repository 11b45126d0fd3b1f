"use client";

import { Stack } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { CopyField } from "@/lib/ui/copy-field";
import { ExactTime } from "@/lib/ui/relative-time";
import { SectionCard } from "@/lib/ui/section-card";
import { qrCodesMessages } from "../messages";
import type { QrCode } from "../types";
import { Lifetime } from "./lifetime";
import classes from "./qr-code-page.module.css";

/** What is known of a code. */
export function CodeFacts({ code, now }: { code: QrCode; now: number }) {
  const t = useMessages(qrCodesMessages);
  return (
    <SectionCard title={t.facts}>
      <dl className={classes.facts}>
        <dt>{t.lifetime}</dt>
        <dd>
          <Lifetime code={code} now={now} />
        </dd>
        {code.expiresAt && (
          <>
            <dt>{t.expiresAt}</dt>
            <dd>
              <ExactTime date={code.expiresAt} />
            </dd>
          </>
        )}
        <dt>{t.created}</dt>
        <dd>
          <ExactTime date={code.createdAt} />
        </dd>
      </dl>
      <Stack gap="md">
        <CopyField label={t.scene} value={code.scene} />
        <CopyField label={t.content} description={t.contentHint} value={code.url} />
      </Stack>
    </SectionCard>
  );
}
