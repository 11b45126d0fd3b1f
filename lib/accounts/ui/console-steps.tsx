"use client";

import { Alert, Button, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { CopyField } from "@/lib/ui/copy-field";
import { SectionCard } from "@/lib/ui/section-card";
import { accountsMessages } from "../messages";

/** What was just saved and has to be copied to WeChat's console; a blank one was not changed. */
type SavedSecrets = { token: string; encodingAesKey: string };

type NewAccountStepsProps = SavedSecrets & { callbackUrl: string; modeName: string; action: ReactNode };

/** The last step of connecting an account: what goes into WeChat's console. The secrets are shown here only. */
export function NewAccountSteps({
  callbackUrl,
  token,
  encodingAesKey,
  modeName,
  action,
}: NewAccountStepsProps) {
  const t = useMessages(accountsMessages);
  return (
    <SectionCard title={t.console.title} description={t.console.intro}>
      <Stack>
        <CopyField label={t.fields.callbackUrl} value={callbackUrl} />
        <CopyField label={t.fields.token} value={token} />
        <CopyField label={t.fields.aesKey} value={encodingAesKey} />
        <Text size="sm">
          {t.fields.mode}: <strong>{modeName}</strong>
        </Text>
        <Text size="sm" c="dimmed">
          {t.console.once}
        </Text>
        <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />}>
          {t.console.warning}
        </Alert>
        <div>{action}</div>
      </Stack>
    </SectionCard>
  );
}

/** After secrets were replaced: the new ones, for WeChat's console. */
export function ReplacedSecrets({ token, encodingAesKey, onClose }: SavedSecrets & { onClose: () => void }) {
  const t = useMessages(accountsMessages);
  return (
    <SectionCard title={t.console.replacedTitle} description={t.console.replacedIntro}>
      <Stack>
        {token && <CopyField label={t.fields.token} value={token} />}
        {encodingAesKey && <CopyField label={t.fields.aesKey} value={encodingAesKey} />}
        <Text size="sm" c="dimmed">
          {t.console.once}
        </Text>
        <div>
          <Button variant="default" onClick={onClose}>
            {t.console.close}
          </Button>
        </div>
      </Stack>
    </SectionCard>
  );
}
