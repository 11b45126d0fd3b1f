"use client";

import { Alert, Button, Card, Stack, Text } from "@mantine/core";
import { IconDownload, IconPalette, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { qrCodesMessages } from "@/lib/qrcodes/messages";
import type { QrCode } from "@/lib/qrcodes/schema";
import { isOver } from "@/lib/qrcodes/state";
import { LinkButton } from "@/lib/ui/link-button";
import { CodePicture, pictureAddress } from "./code-picture";
import classes from "./qr-code-page.module.css";

type PictureCardProps = { accountId: string; code: QrCode; now: number };

/** The picture to take away: as WeChat draws it, in a style of one's own, or on a sheet. */
export function PictureCard({ accountId, code, now }: PictureCardProps) {
  const t = useMessages(qrCodesMessages);
  const [tries, setTries] = useState(0);
  const [isFailed, setIsFailed] = useState(false);
  const again = () => {
    setIsFailed(false);
    setTries(tries + 1);
  };
  return (
    <Card withBorder radius="lg" p="lg">
      <Stack>
        <CodePicture
          key={tries}
          accountId={accountId}
          code={code}
          now={now}
          className={classes.picture}
          isLarge
          onFailed={() => setIsFailed(true)}
        />
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
        {!isOver(code.expiresAt, now) && (
          <WaysToTakeIt accountId={accountId} code={code} isFailed={isFailed} />
        )}
      </Stack>
    </Card>
  );
}

type WaysToTakeItProps = Pick<PictureCardProps, "accountId" | "code"> & { isFailed: boolean };

function WaysToTakeIt({ accountId, code, isFailed }: WaysToTakeItProps) {
  const t = useMessages(qrCodesMessages);
  const codes = `/accounts/${accountId}/qrcodes`;
  const picture = pictureAddress(accountId, code);
  return (
    <Stack gap="xs">
      <LinkButton
        href={`${codes}/${code.id}/design`}
        fullWidth
        leftSection={<IconPalette size={16} aria-hidden />}
      >
        {t.design}
      </LinkButton>
      <LinkButton
        href={`${codes}/print?ids=${code.id}`}
        variant="default"
        fullWidth
        leftSection={<IconPrinter size={16} aria-hidden />}
      >
        {t.print}
      </LinkButton>
      {!isFailed && (
        <div>
          <Button
            component="a"
            href={`${picture}${picture.includes("?") ? "&" : "?"}download`}
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
  );
}
