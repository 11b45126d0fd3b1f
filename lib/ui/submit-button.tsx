"use client";

import { Button, type ButtonProps, Loader } from "@mantine/core";

export type SubmitButtonProps = ButtonProps & {
  isPending: boolean;
  /** What pressing does: "Save". */
  idle: string;
  /** What is happening now: "Saving…". */
  busy: string;
};

/** A form's main button. It says what is happening, and a second press meanwhile does nothing. */
export function SubmitButton({ isPending, idle, busy, ...others }: SubmitButtonProps) {
  // aria-disabled keeps the focus where it is; a disabled button would drop it.
  return (
    <Button
      type="submit"
      aria-disabled={isPending}
      leftSection={isPending ? <Loader size={16} color="currentColor" /> : undefined}
      onClick={(event) => isPending && event.preventDefault()}
      {...others}
    >
      {isPending ? busy : idle}
    </Button>
  );
}
