"use client";

import { Stack, TextInput } from "@mantine/core";
import type { Finding, FindingField } from "@/lib/menu/checking/types";
import type { ButtonAction, MenuLeaf } from "@/lib/menu/document";
import { bytesOf, MAX_BYTES } from "@/lib/menu/limits";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { FieldNotes } from "./field-notes";
import { PickedContent } from "./picked-content";
import { ReplyOfButton } from "./reply-of-button";

type ActionFieldsProps = {
  accountId: string;
  button: MenuLeaf;
  action: ButtonAction;
  canEdit: boolean;
  findings: readonly Finding[];
  /** @param field what is being typed into */
  onChange: (action: ButtonAction, field: string) => void;
};

/** The fields that the kind of action needs. */
export function ActionFields({ accountId, button, action, canEdit, findings, onChange }: ActionFieldsProps) {
  const t = useMessages(workbenchMessages).actions;
  const common = { canEdit, findings };
  switch (action.type) {
    case "view":
      return (
        <TextField
          {...common}
          label={t.url}
          hint={t.urlHint}
          field="url"
          isAddress
          value={action.url}
          onType={(url) => onChange({ ...action, url }, "url")}
        />
      );
    case "miniprogram":
      return (
        <Stack gap="md">
          <TextField
            {...common}
            label={t.appId}
            hint={t.appIdHint}
            field="appId"
            value={action.appId}
            onType={(appId) => onChange({ ...action, appId }, "appId")}
          />
          <TextField
            {...common}
            label={t.pagePath}
            hint={t.pagePathHint}
            field="pagePath"
            value={action.pagePath}
            onType={(pagePath) => onChange({ ...action, pagePath }, "pagePath")}
          />
          <TextField
            {...common}
            label={t.fallback}
            hint={t.fallbackHint}
            field="url"
            isAddress
            value={action.url}
            onType={(url) => onChange({ ...action, url }, "url")}
          />
        </Stack>
      );
    case "media":
    case "viewLimited":
    case "article":
    case "articleViewLimited":
      return <PickedContent {...common} accountId={accountId} action={action} onChange={onChange} />;
    default:
      return <ReplyOfButton accountId={accountId} button={button} type={action.type} canEdit={canEdit} />;
  }
}

type TextFieldProps = {
  label: string;
  hint?: string;
  field: FindingField;
  value: string;
  isAddress?: boolean;
  canEdit: boolean;
  findings: readonly Finding[];
  onType: (value: string) => void;
};

function TextField(props: TextFieldProps) {
  const { label, hint, field, value, isAddress = false, canEdit, findings, onType } = props;
  const t = useMessages(workbenchMessages).panel;
  const about = findings.filter((finding) => finding.field === field);
  const counter = isAddress ? t.bytes(bytesOf(value), MAX_BYTES.url) : null;
  return (
    <div>
      <TextInput
        label={label}
        description={[hint, counter].filter((part) => part).join(" · ")}
        value={value}
        readOnly={!canEdit}
        error={about.find(({ isWrong }) => isWrong)?.message}
        inputMode={isAddress ? "url" : "text"}
        autoComplete="off"
        spellCheck={false}
        placeholder={isAddress ? "https://" : undefined}
        onChange={(event) => onType(event.currentTarget.value)}
      />
      <FieldNotes findings={about} />
    </div>
  );
}
