"use client";

import { PasswordInput, type PasswordInputProps } from "@mantine/core";
import { authMessages } from "@/lib/auth/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";

/** A password, which can be shown. Its button says so to those who do not see it. */
export function PasswordField(props: PasswordInputProps) {
  const { fields } = useMessages(authMessages);
  return <PasswordInput visibilityToggleButtonProps={{ "aria-label": fields.showPassword }} {...props} />;
}
