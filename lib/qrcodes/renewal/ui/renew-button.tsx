"use client";

import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { renewQrCodeAction } from "@/lib/qrcodes/renewal/actions";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { useConfirm } from "@/lib/ui/use-confirm";
import { renewMessages } from "./renew-messages";

/** Has a new picture made, after a question: what was printed before stops working some day. */
export function RenewButton({ accountId, codeId }: { accountId: string; codeId: string }) {
  const t = useMessages(renewMessages);
  const router = useRouter();
  const confirm = useConfirm();
  const [isPending, startTransition] = useTransition();
  const renew = async () => {
    if (!(await confirm({ title: t.title, body: t.body, confirm: t.confirm }))) return;
    startTransition(async () => {
      const result = await renewQrCodeAction(accountId, { id: codeId });
      if (!result.ok) return notifyFailure(result.message);
      notifyDone(t.done);
      router.refresh();
    });
  };
  return (
    <Button size="compact-md" fz="sm" variant="default" disabled={isPending} onClick={() => void renew()}>
      {isPending ? t.busy : t.action}
    </Button>
  );
}
