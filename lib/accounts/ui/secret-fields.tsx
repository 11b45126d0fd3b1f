"use client";

import { generateEncodingAesKey, generateToken } from "@/lib/accounts/generate";
import { accountsMessages } from "@/lib/accounts/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { FieldProps } from "@/lib/ui/use-action-form";
import { SecretField } from "./secret-field";

export type SecretName = "appSecret" | "token" | "encodingAesKey";

type SecretFieldsProps = {
  field: (name: SecretName) => FieldProps;
  /** Puts a value into the form as if it had been typed. */
  onFill: (name: SecretName, value: string) => void;
  isStored?: boolean;
};

/** What the account and WeChat know, and nobody else. */
export function SecretFields({ field, onFill, isStored = false }: SecretFieldsProps) {
  const { fields: t } = useMessages(accountsMessages);
  const secret = (name: SecretName) => ({
    isStored,
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
