"use client";

import { Button, type ButtonProps } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { planConditionalMenusAction } from "@/lib/menu/conditional/actions";
import { menuConditionalMessages } from "@/lib/menu/conditional/messages";
import type { ConditionalPlan } from "@/lib/menu/conditional/types";
import type { ActionResult } from "@/lib/platform/action";
import { useMessages } from "@/lib/platform/i18n/locale-context";

const PublishMenusDialog = lazy(async () => ({
  default: (await import("./publish-menus-dialog")).PublishMenusDialog,
}));

type Asked = { plan: Promise<ActionResult<ConditionalPlan> | null>; isOpen: boolean };

/** Brings what WeChat has to what is set here; first says what that takes. */
export function PublishMenusButton({ accountId, ...button }: ButtonProps & { accountId: string }) {
  const t = useMessages(menuConditionalMessages).publish;
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = () =>
    setAsked({ plan: planConditionalMenusAction(accountId, {}).catch(() => null), isOpen: true });
  return (
    <>
      <Button {...button} onClick={ask}>
        {t.action}
      </Button>
      {asked && (
        <Suspense>
          <PublishMenusDialog
            accountId={accountId}
            {...asked}
            onClose={() => setAsked({ ...asked, isOpen: false })}
          />
        </Suspense>
      )}
    </>
  );
}
