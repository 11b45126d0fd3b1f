"use client";

import { type FormEvent, useState } from "react";
import {
  type DefaultValues,
  type FieldErrors,
  type FieldPath,
  type FieldValues,
  get,
  type Resolver,
  type UseFormRegisterReturn,
  type UseFormReturn,
  useForm,
} from "react-hook-form";
import type { z } from "zod";
import type { ActionFailure, ActionResult } from "@/lib/platform/action";
import { formErrors } from "@/lib/platform/i18n/form-errors";
import type { Locale } from "@/lib/platform/i18n/locale";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { isSameValue } from "./draft-storage";
import { applyFailure, errorOf } from "./form-errors";
import { uiMessages } from "./messages";
import { whileSignedIn } from "./signed-out";
import { useReleasedPointer } from "./use-released-pointer";

type Schema<Values extends FieldValues, Output> = z.ZodType<Output, Values>;
export type SchemaSource<Values extends FieldValues, Output> =
  | Schema<Values, Output>
  | (() => Promise<Schema<Values, Output>>);

type ActionFormOptions<Values extends FieldValues, Output, Value> = {
  /**
   * The same schema that the action checks with. Given as `() => import("@/lib/schema").then((m) => m.xSchema)` it is
   * loaded when the person leaves the first field; the schema library is an eighth of a page's script.
   */
  schema: SchemaSource<Values, Output>;
  defaultValues: DefaultValues<Values>;
  /** Gets what was typed, not what the schema made of it: the server parses for itself. */
  action: (values: Values) => Promise<ActionResult<Value>>;
  onDone: (value: Value) => void | Promise<void>;
};

/** What a text field of Mantine takes from a form. */
export type FieldProps = UseFormRegisterReturn<string> & { error: string | undefined };

export type ActionForm<Values extends FieldValues, Output> = {
  form: UseFormReturn<Values, unknown, Output>;
  /** For the form element's onSubmit, or to submit it from elsewhere. Resolves when it was refused or answered. */
  submit: (event?: FormEvent<HTMLFormElement>) => Promise<void>;
  isPending: boolean;
  /** The last answer if it was a "no", its message complete; null otherwise. */
  failure: ActionFailure | null;
  /** Name, handlers and error of a text field: `<TextInput label="…" {...field("name")} />`. */
  field: (name: FieldPath<Values>) => FieldProps;
  /** Takes the last "no" away, for when its cause is gone. */
  forgetFailure: () => void;
};

/**
 * A form whose values go to a server action: checked while typing by the action's own schema, the action's errors put
 * on their fields, and everything typed kept whatever the answer is.
 */
export function useActionForm<Values extends FieldValues, Output, Value>({
  schema,
  defaultValues,
  action,
  onDone,
}: ActionFormOptions<Values, Output, Value>): ActionForm<Values, Output> {
  const t = useMessages(uiMessages);
  const locale = useLocale();
  const [failure, setFailure] = useState<ActionFailure | null>(null);
  const released = useReleasedPointer();
  const form: UseFormReturn<Values, unknown, Output> = useForm<Values, unknown, Output>({
    resolver: resolverOf(schema, locale, { released, shown: () => form.formState.errors }),
    defaultValues,
    mode: "onTouched",
  });

  const run = async () => {
    setFailure(null);
    const values = structuredClone(form.getValues());
    const result = await whileSignedIn(() => action(values)).catch(
      (): ActionFailure => ({ ok: false, code: "failed", message: t.offline }),
    );
    if (!result.ok) {
      setFailure({ ...result, message: applyFailure(form, result) });
      return;
    }
    // What was saved is the new starting point: nothing is unsaved any more.
    const typedMeanwhile = form.getValues();
    form.reset(values);
    if (!isSameValue(typedMeanwhile, values)) form.reset(typedMeanwhile, { keepDefaultValues: true });
    await onDone(result.data);
  };

  return {
    form,
    submit: (event) => form.handleSubmit(run)(event),
    isPending: form.formState.isSubmitting,
    failure,
    field: (name) => ({ ...form.register(name), error: errorOf(form, name) }),
    forgetFailure: () => setFailure(null),
  };
}

type Screen<Values extends FieldValues> = {
  /** Kept when errors may appear on it without moving what is being pressed. */
  released: () => Promise<void>;
  /** What it says is wrong. */
  shown: () => FieldErrors<Values>;
};

function resolverOf<Values extends FieldValues, Output>(
  source: SchemaSource<Values, Output>,
  locale: Locale,
  { released, shown }: Screen<Values>,
): Resolver<Values, unknown, Output> {
  return async (values, context, options) => {
    const [{ zodResolver }, schema] = await Promise.all([
      import("@hookform/resolvers/zod"),
      typeof source === "function" ? source() : source,
      released(),
    ]);
    const result = await zodResolver(schema, { error: formErrors(locale) })(values, context, options);
    const [name = ""] = options.names ?? [];
    const isOfRows = options.names?.length === 1 && get(options.fields, name) === undefined;
    if (isOfRows) leaveNewRows(get(result.errors, name), get(shown(), name));
    return result;
  };
}

/**
 * A list that has got another row is checked as a whole. What is still empty there is no mistake before somebody has been
 * in it: only rows of which something is said keep being told of.
 */
function leaveNewRows(found: unknown, shown: unknown): void {
  if (!Array.isArray(found)) return;
  for (const row of found.keys()) if (!get(shown, `${row}`)) Reflect.deleteProperty(found, row);
}
