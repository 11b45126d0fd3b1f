"use client";

import { Stack, TextInput } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { ButtonAction, MenuLeaf } from "../../document";
import { bytesOf, MAX_BYTES } from "../../limits";
import type { Finding, FindingField } from "../../types";
import { FieldNotes } from "./field-notes";
import { editorMessages } from "./messages";

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
  const t = useMessages(editorMessages).actions;
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
      return (
        <TextField
          {...common}
          label={t.mediaId}
          field="mediaId"
          value={action.mediaId}
          onType={(mediaId) => onChange({ ...action, mediaId }, "mediaId")}
        />
      );
    case "article":
    case "articleViewLimited":
      return (
        <TextField
          {...common}
          label={t.articleId}
          field="articleId"
          value={action.articleId}
          onType={(articleId) => onChange({ ...action, articleId }, "articleId")}
        />
      );
    default:
      return <input type="hidden" value={`${accountId} ${button.key}`} />;
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
  const t = useMessages(editorMessages).panel;
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
