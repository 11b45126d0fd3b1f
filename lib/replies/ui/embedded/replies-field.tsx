"use client";

import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useMemo, useRef, useState } from "react";
import { type FieldErrors, useForm } from "react-hook-form";
import type { Reply, ReplyMode, RuleInput, RuleValues, Trigger } from "@/lib/replies/schema";
import type { ShownCards } from "@/lib/replies/types";
import { ReplyFields } from "@/lib/replies/ui/reply-fields";
import { EMPTY_RULE } from "@/lib/replies/ui/rule-values";
import { errorOf } from "@/lib/ui/form-errors";
import { bringToWrongIn } from "@/lib/ui/use-bring-to";

type RepliesFieldProps = {
  accountId: string;
  /** What the list is for, for those who do not see what stands around it. */
  label: string;
  value: Reply[];
  onChange: (replies: Reply[]) => void;
  onBlur: () => void;
  /** What the form around it has to say about the list, as react-hook-form keeps errors. */
  errors: FieldErrors<RuleValues>["replies"];
  /** How several replies are sent; absent where that is not asked. */
  mode?: { value: ReplyMode; onChange: (mode: ReplyMode) => void };
  /** What an empty list means. */
  emptyNote: string;
  cards: ShownCards;
  onCardChosen: (chosen: Partial<ShownCards>) => void;
  ref?: Ref<{ focus: () => void }>;
};

/** A list of replies as one field of another feature's form, which stores and checks it. */
export function RepliesField(props: RepliesFieldProps) {
  const valueText = JSON.stringify([props.value, props.mode?.value]);
  const [shown, setShown] = useState({ valueText, version: 0 });
  // Somebody else changed the value (a draft, another version): the fields begin anew.
  if (valueText !== shown.valueText) setShown({ valueText, version: shown.version + 1 });
  const section = useRef<HTMLElement>(null);
  useImperativeHandle(props.ref, () => ({ focus: () => section.current && bringTo(section.current) }), []);
  return (
    <section
      ref={section}
      aria-label={props.label}
      tabIndex={-1}
      onBlur={props.onBlur}
      style={{ outline: "none" }}
    >
      <Fields
        key={shown.version}
        {...props}
        onTyped={(replies, mode) =>
          setShown((before) => ({
            ...before,
            valueText: JSON.stringify([replies, props.mode ? mode : undefined]),
          }))
        }
      />
    </section>
  );
}

/** The list as a whole is the field; it is the reply that is wrong which should be seen. */
function bringTo(list: HTMLElement): void {
  if (bringToWrongIn(list)) return;
  list.focus({ preventScroll: true });
  (list.querySelector('[role="alert"]') ?? list).scrollIntoView({ block: "center" });
}

const SCAN: Trigger = { type: "scan", scene: "" };

type FieldsProps = RepliesFieldProps & { onTyped: (replies: Reply[], mode: ReplyMode) => void };

function Fields({ value, mode, errors, onChange, onTyped, ...props }: FieldsProps) {
  const formErrors = useMemo(() => ({ replies: errors }), [errors]);
  const form = useForm<RuleValues, unknown, RuleInput>({
    // What another feature answers this way is a scan.
    defaultValues: { ...EMPTY_RULE, triggers: [SCAN], replies: value, replyMode: mode?.value ?? "all" },
    errors: formErrors,
    // While somebody types elsewhere, the focus stays there.
    shouldFocusError: false,
  });
  const tell = useEffectEvent(({ replies, replyMode }: RuleValues) => {
    // The form goes on writing into what it holds.
    const typed = structuredClone(replies);
    onTyped(typed, replyMode);
    onChange(typed);
    mode?.onChange(replyMode);
  });
  useEffect(
    () => form.subscribe({ formState: { values: true }, callback: ({ values }) => tell(values) }),
    [form],
  );
  return (
    <ReplyFields
      {...props}
      form={form}
      field={(name) => ({ ...form.register(name), error: errorOf(form, name) })}
      codes={[]}
      menuKeys={[]}
      hasMode={mode !== undefined}
    />
  );
}
