"use client";

import { generateEncodingAesKey, generateToken } from "@/lib/accounts/generate";
import { accountsMessages } from "@/lib/accounts/messages";
import type { SecretName } from "@/lib/accounts/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { FieldProps } from "@/lib/ui/use-action-form";
import { SecretField } from "./secret-field";

type SecretFieldsProps = {
  field: (name: SecretName) => FieldProps;
  /** Puts a value into the form as if it had been typed. */
  onFill: (name: SecretName, value: string) => void;
  isStored?: boolean;
  /** Stored ones that nobody can read any more. */
  missing?: readonly SecretName[];
};

/** What the account and WeChat know, and nobody else. */
export function SecretFields({ field, onFill, isStored = false, missing = [] }: SecretFieldsProps) {
  const { fields: t } = useMessages(accountsMessages);
  const secret = (name: SecretName) => ({
    isStored: isStored && !missing.includes(name),
    isMissing: missing.includes(name),
    field: field(name),
    onFill: (value: string) => onFill(name, value),
  });
  return (
    <>
      <SecretField label={t.appSecret} description={t.appSecretHint} {...secret("appSecret")} />
      <SecretField label={t.token} description={t.tokenHint} generate={generateToken} {...secret("token")} />
      <SecretField
        label={t.aesKey}
        description={t.aesKeyHint}
        generate={generateEncodingAesKey}
        {...secret("encodingAesKey")}
      />
    </>
  );
}
