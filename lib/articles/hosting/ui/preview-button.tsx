"use client";

import { Button, Modal, Stack, Text } from "@mantine/core";
import { IconDeviceMobile } from "@tabler/icons-react";
import { useState } from "react";
import { makePreviewAction } from "@/lib/articles/hosting/actions";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { CopyField } from "@/lib/ui/copy-field";
import { notifyFailure } from "@/lib/ui/notify";
import { useActionCall } from "@/lib/ui/use-action-call";
import { AddressCode } from "./address-code";
import { publicationMessages } from "./messages";

/** Makes a secret address of what is saved, and shows it as a code. */
export function PreviewButton({ accountId, articleId }: { accountId: string; articleId: string }) {
  const { preview: t, codeOf } = useMessages(publicationMessages);
  const [url, setUrl] = useState<string | null>(null);
  const { call, isPending } = useActionCall();
  const show = async () => {
    if (isPending) return;
    const result = await call(() => makePreviewAction(accountId, { id: articleId }));
    if (result.ok) setUrl(result.data.url);
    else notifyFailure(result.message);
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDeviceMobile size={16} aria-hidden />}
        aria-disabled={isPending}
        onClick={() => void show()}
      >
        {isPending ? t.busy : t.action}
      </Button>
      <Modal
        opened={url !== null}
        onClose={() => setUrl(null)}
        title={t.title}
        closeButtonProps={{ "aria-label": t.close }}
        centered
      >
        {url !== null && (
          <Stack gap="md" align="center">
            <Text size="sm">{t.body}</Text>
            <AddressCode url={url} label={codeOf} />
            <div style={{ width: "100%" }}>
              <CopyField label={t.address} value={url} />
            </div>
          </Stack>
        )}
      </Modal>
    </>
  );
}
