"use client";

import { Button, Stack, Text, TextInput } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { SectionCard } from "@/lib/ui/section-card";
import { testerMessages } from "./tester-messages";

const ErasureDialog = lazy(async () => ({ default: (await import("./erasure-dialog")).ErasureDialog }));

type ErasureCardProps = { accountId: string; canErase: boolean; openid: string };

/** Where a follower's request to be forgotten is fulfilled. */
export function ErasureCard({ accountId, canErase, openid }: ErasureCardProps) {
  const t = useMessages(testerMessages).erase;
  const [typed, setTyped] = useState(openid);
  const [dialog, setDialog] = useState<{ openid: string; isOpen: boolean; number: number } | null>(null);
  const typedOpenid = typed.trim();
  const open = () => setDialog({ openid: typedOpenid, isOpen: true, number: (dialog?.number ?? 0) + 1 });
  const close = () => setDialog((current) => current && { ...current, isOpen: false });
  return (
    <SectionCard title={t.title} description={t.description}>
      {canErase ? (
        <Stack align="flex-start">
          <TextInput
            w="100%"
            label={t.openid}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button color="red.9" variant="outline" disabled={typedOpenid === ""} onClick={open}>
            {t.start}
          </Button>
          {dialog && (
            <Suspense>
              <ErasureDialog
                key={dialog.number}
                accountId={accountId}
                openid={dialog.openid}
                isOpen={dialog.isOpen}
                onClose={close}
                onErased={() => {
                  setTyped("");
                  close();
                }}
              />
            </Suspense>
          )}
        </Stack>
      ) : (
        <Text size="sm">{t.forbidden}</Text>
      )}
    </SectionCard>
  );
}
