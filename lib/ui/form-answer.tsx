"use client";

import { Button } from "@mantine/core";
import type { ComponentProps } from "react";
import type { ActionFailure } from "@/lib/platform/action";
import { DraftOffer } from "./draft-offer";
import { FormFailure } from "./form-failure";
import { VersionConflict } from "./version-conflict";

type FormAnswerProps = {
  draft: ComponentProps<typeof DraftOffer> | null;
  conflict: ComponentProps<typeof VersionConflict> | null;
  failure: ActionFailure | null;
  saveAsNew: () => Promise<void>;
  /** On the button that saves what is gone as something new. */
  label: string;
};

/** Above a versioned form: the draft of an earlier visit, and another person's version or why it was not saved. */
export function FormAnswer({ draft, conflict, failure, saveAsNew, label }: FormAnswerProps) {
  return (
    <>
      {draft && <DraftOffer {...draft} />}
      {conflict ? (
        <VersionConflict {...conflict} />
      ) : (
        <FormFailure
          failure={failure}
          action={
            failure?.code === "not-found" && (
              <Button size="compact-sm" onClick={() => void saveAsNew()}>
                {label}
              </Button>
            )
          }
        />
      )}
    </>
  );
}
