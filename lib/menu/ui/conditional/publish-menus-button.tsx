"use client";

import { Button, type ButtonProps } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import type { ActionResult } from "@/lib/platform/action";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { planConditionalMenusAction } from "../../actions";
import { menuConditionalMessages } from "../../conditional/messages";
import type { ConditionalPlan } from "../../types";

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
