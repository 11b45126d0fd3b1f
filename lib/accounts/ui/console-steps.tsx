"use client";

import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { accountsMessages } from "@/lib/accounts/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { CopyField } from "@/lib/ui/copy-field";
import { LinkButton } from "@/lib/ui/link-button";
import { SectionCard } from "@/lib/ui/section-card";
import type { CreatedAccount } from "./new-account-form";

type NewAccountStepsProps = { account: CreatedAccount; publicUrl: string };

/** The last step of connecting an account: what goes into WeChat's console. The secrets are shown here only. */
export function NewAccountSteps({ account, publicUrl }: NewAccountStepsProps) {
  const t = useMessages(accountsMessages);
  const { id, token, encodingAesKey, mode } = account;
  return (
    // It takes the place of the form, so the focus that was there comes along.
    <div ref={takeFocus} tabIndex={-1} style={{ outline: "none" }}>
      <SectionCard title={t.console.title} description={t.console.intro}>
        <Stack>
          <CopyField label={t.fields.callbackUrl} value={`${publicUrl}/api/wechat/${id}`} />
          <CopyField label={t.fields.token} value={token} />
          <CopyField label={t.fields.aesKey} value={encodingAesKey} />
          <Text size="sm">
            {t.fields.mode}: <strong>{t.modes[mode]}</strong>
          </Text>
          <Text size="sm" c="dimmed">
            {t.console.once}
          </Text>
          <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />}>
            {t.console.warning}
          </Alert>
          <Group gap="xs">
            <Button
              component="a"
              href={`/accounts/${id}/import`}
              // The secrets of this page are not shown again.
              target="_blank"
              variant="light"
            >
              {t.console.importFirst}
            </Button>
            <LinkButton href={`/accounts/${id}/settings`}>{t.console.done}</LinkButton>
          </Group>
        </Stack>
      </SectionCard>
    </div>
  );
}

type ReplacedSecretsProps = {
  /** Blank if it was not replaced, as the key below. */
  token: string;
  encodingAesKey: string;
  onClose: () => void;
};

/** After secrets were replaced: the new ones, for WeChat's console. */
export function ReplacedSecrets({ token, encodingAesKey, onClose }: ReplacedSecretsProps) {
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

function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
