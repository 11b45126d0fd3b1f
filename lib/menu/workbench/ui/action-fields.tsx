"use client";

import { Stack } from "@mantine/core";
import { type ActionFieldName, type ButtonAction, rowOf } from "@/lib/menu/action-types";
import type { Finding } from "@/lib/menu/checking/types";
import type { MenuLeaf } from "@/lib/menu/document";
import { ActionField } from "./action-field";
import { ReplyOfButton } from "./reply-of-button";

type ActionFieldsProps = {
  accountId: string;
  button: MenuLeaf;
  action: ButtonAction;
  canEdit: boolean;
  findings: readonly Finding[];
  /** @param field what is being typed into */
  onChange: (action: ButtonAction, field: string) => void;
  onEnter: (field: ActionFieldName) => void;
  onLeave: (field: ActionFieldName) => void;
};

/** What the type of action needs: its fields, and the reply to a tap that comes to us. */
export function ActionFields({ button, ...props }: ActionFieldsProps) {
  const { accountId, action, canEdit } = props;
  const { fields, sends } = rowOf(action.type);
  return (
    <Stack gap="md">
      {fields.map((field) => (
        <ActionField key={field} field={field} {...props} />
      ))}
      {sends === "key" && (
        <ReplyOfButton accountId={accountId} button={button} type={action.type} canEdit={canEdit} />
      )}
    </Stack>
  );
}
