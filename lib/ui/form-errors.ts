"use client";

import { type FieldPath, type FieldValues, get, type UseFormReturn } from "react-hook-form";
import type { ActionFailure } from "@/lib/platform/action";

type AnyOutputForm<Values extends FieldValues, Output> = UseFormReturn<Values, unknown, Output>;

/**
 * Puts an action's errors on the fields they belong to and the focus on the first of them.
 *
 * @param options.focus false where the answer comes while somebody is typing
 * @returns the message for the whole form, with the errors whose field is not on it
 */
export function applyFailure<Values extends FieldValues, Output>(
  form: AnyOutputForm<Values, Output>,
  failure: ActionFailure,
  { focus = true }: { focus?: boolean } = {},
): string {
  const elsewhere: string[] = [];
  let isFirst = focus;
  for (const [field, message] of Object.entries(failure.fieldErrors ?? {})) {
    if (!isFieldOf(form, field)) {
      elsewhere.push(message);
      continue;
    }
    form.setError(field, { type: "server", message }, { shouldFocus: isFirst });
    isFirst = false;
  }
  return [failure.message, ...elsewhere].join(" ");
}

/** The message under a field, or undefined. */
export function errorOf<Values extends FieldValues, Output>(
  form: AnyOutputForm<Values, Output>,
  field: FieldPath<Values>,
): string | undefined {
  return form.getFieldState(field, form.formState).error?.message;
}

function isFieldOf<Values extends FieldValues, Output>(
  form: AnyOutputForm<Values, Output>,
  field: string,
): field is FieldPath<Values> {
  const value: unknown = get(form.getValues(), field);
  return value !== undefined;
}
