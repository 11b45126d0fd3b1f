"use client";

import { Grid, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { QrCode } from "@/lib/qrcodes/schema";
import { qrSectionMessages } from "@/lib/qrcodes/section-messages";
import type { AnsweringRule } from "@/lib/qrcodes/types";
import type { ShownCards } from "@/lib/replies/types";
import { PageHeader } from "@/lib/ui/page-header";
import { CodeActions } from "./code-actions";
import { CodeFacts } from "./code-facts";
import { CodeNotes } from "./code-notes";
import { CodeReplies } from "./code-replies";
import { PictureCard } from "./picture-card";

type QrCodePageProps = {
  accountId: string;
  code: QrCode;
  rules: AnsweringRule[];
  cards: ShownCards;
  canEdit: boolean;
  /** Milliseconds. */
  now: number;
  /** Lent by the parts that stand above: trying the code before it is printed, and having a new picture made. */
  testScan: ReactNode;
  renewButton: ReactNode;
};

/** One code: the picture to take away, what it is, and what a scan is answered with. */
export function QrCodePage({ accountId, code, rules, cards, canEdit, now, ...lent }: QrCodePageProps) {
  const { title } = useMessages(qrSectionMessages);
  return (
    <>
      <PageHeader
        title={code.name}
        back={{ href: `/accounts/${accountId}/qrcodes`, label: title }}
        actions={<CodeActions accountId={accountId} code={code} canEdit={canEdit} />}
      />
      <CodeNotes renewButton={lent.renewButton} code={code} canEdit={canEdit} now={now} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="lg">
            <PictureCard
              key={`${code.id} ${code.expiresAt?.getTime()}`}
              accountId={accountId}
              code={code}
              now={now}
            />
            {isInReach(code) && lent.testScan}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="lg">
            <CodeReplies accountId={accountId} code={code} rules={rules} cards={cards} canEdit={canEdit} />
            <CodeFacts code={code} now={now} />
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}

/** A code that is out of use is not printed any more: there is nothing to try. */
function isInReach({ state }: QrCode): boolean {
  return state !== "archived" && state !== "expired";
}
