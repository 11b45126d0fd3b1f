"use client";

import { Alert, Button, Card, Grid, Stack, Text } from "@mantine/core";
import { IconClockOff, IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PageHeader } from "@/lib/ui/page-header";
import { qrCodesMessages } from "../messages";
import type { AnsweringRule, QrCode } from "../types";
import { CodeFacts } from "./code-facts";
import { CodePicture, pictureAddress } from "./code-picture";
import { CodeReplies } from "./code-replies";
import { isExpired } from "./is-expired";
import classes from "./qr-code-page.module.css";

type QrCodePageProps = {
  accountId: string;
  code: QrCode;
  rules: AnsweringRule[];
  canEdit: boolean;
  /** Milliseconds. */
  now: number;
};

/** One code: the picture to take away, what it is, and what a scan is answered with. */
export function QrCodePage({ accountId, code, rules, canEdit, now }: QrCodePageProps) {
  const t = useMessages(qrCodesMessages);
  return (
    <>
      <PageHeader title={code.name} back={{ href: `/accounts/${accountId}/qrcodes`, label: t.title }} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 5 }}>
          <PictureCard key={code.id} accountId={accountId} code={code} now={now} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="lg">
            <CodeReplies accountId={accountId} scene={code.scene} rules={rules} canEdit={canEdit} />
            <CodeFacts code={code} now={now} />
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}

function PictureCard({ accountId, code, now }: Pick<QrCodePageProps, "accountId" | "code" | "now">) {
  const t = useMessages(qrCodesMessages);
  const [tries, setTries] = useState(0);
  const [isFailed, setIsFailed] = useState(false);
  const again = () => {
    setIsFailed(false);
    setTries(tries + 1);
  };
  const expired = isExpired(code, now);
  return (
    <Card withBorder radius="lg" p="lg">
      <Stack>
        <CodePicture
          key={tries}
          accountId={accountId}
          code={code}
          now={now}
          className={classes.picture}
          onFailed={() => setIsFailed(true)}
        />
        {expired && (
          <Alert color="gray" icon={<IconClockOff aria-hidden />} title={t.expiredNote.title}>
            {t.expiredNote.body}
          </Alert>
        )}
        {isFailed && (
          <Alert role="alert" color="orange" title={t.pictureFailed.title}>
            <Text size="sm" mb="xs">
              {t.pictureFailed.body}
            </Text>
            <Button size="compact-md" variant="default" onClick={again}>
              {t.pictureFailed.retry}
            </Button>
          </Alert>
        )}
        {!expired && !isFailed && (
          <div>
            <Button
              component="a"
              href={`${pictureAddress(accountId, code.id)}?download`}
              download
              fullWidth
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {t.download}
            </Button>
            <Text size="xs" c="dimmed" ta="center" mt={6}>
              {t.downloadHint}
            </Text>
          </div>
        )}
      </Stack>
    </Card>
  );
}
