"use client";

import { TextInput } from "@mantine/core";
import {
  type ActionFieldName,
  type ActionValues,
  type ButtonAction,
  makeAction,
  rowOf,
} from "@/lib/menu/action-types";
import type { Finding } from "@/lib/menu/checking/types";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { AddressField } from "@/lib/ui/address-field";
import { FieldNotes } from "./field-notes";
import { PickedArticle, PickedMaterial } from "./picked-content";

type ActionFieldProps = {
  field: ActionFieldName;
  accountId: string;
  action: ButtonAction;
  canEdit: boolean;
  findings: readonly Finding[];
  onChange: (action: ButtonAction, field: string) => void;
  onEnter: (field: ActionFieldName) => void;
  onLeave: (field: ActionFieldName) => void;
};

/** One text of an action: typed, or chosen from what the account has at WeChat. */
export function ActionField(props: ActionFieldProps) {
  const { field, accountId, action, canEdit, findings, onChange, onEnter, onLeave } = props;
  const t = useMessages(workbenchMessages).actions;
  const { target, material } = rowOf(action.type);
  const values: ActionValues = action;
  const common = {
    canEdit,
    findings: findings.filter((finding) => finding.field === field),
    value: values[field] ?? "",
  };
  const typed = {
    ...common,
    onType: (value: string) => onChange(makeAction(action.type, { ...values, [field]: value }), field),
    onEnter: () => onEnter(field),
    onLeave: () => onLeave(field),
  };
  const picked = {
    ...common,
    accountId,
    title: values.title ?? "",
    onPick: (choice: ActionValues) => onChange(makeAction(action.type, { ...values, ...choice }), field),
  };
  switch (field) {
    case "url":
      return target.includes(field) ? (
        <TextField {...typed} label={t.url} hint={t.urlHint} isAddress />
      ) : (
        <TextField {...typed} label={t.fallback} hint={t.fallbackHint} isAddress />
      );
    case "appId":
      return <TextField {...typed} label={t.appId} hint={t.appIdHint} />;
    case "pagePath":
      return <TextField {...typed} label={t.pagePath} hint={t.pagePathHint} />;
    case "mediaId":
      return <PickedMaterial {...picked} kind={material ?? "any"} fileId={values.fileId ?? ""} />;
    case "articleId":
      return <PickedArticle {...picked} />;
    // They come along with what is chosen.
    case "title":
    case "fileId":
      return null;
    default:
      return field satisfies never;
  }
}

type TextFieldProps = {
  label: string;
  hint: string;
  value: string;
  isAddress?: boolean;
  canEdit: boolean;
  findings: readonly Finding[];
  onType: (value: string) => void;
  onEnter: () => void;
  onLeave: () => void;
};

function TextField({ label, hint, value, isAddress = false, canEdit, findings, ...on }: TextFieldProps) {
  const error = findings.find(({ isWrong }) => isWrong)?.message;
  const Field = isAddress ? AddressField : TextInput;
  return (
    <div>
      <Field
        label={label}
        description={hint}
        value={value}
        readOnly={!canEdit}
        error={error}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => on.onType(event.currentTarget.value)}
        onFocus={() => !error && on.onEnter()}
        onBlur={on.onLeave}
      />
      <FieldNotes findings={findings} />
    </div>
  );
}
