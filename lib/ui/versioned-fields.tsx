"use client";

import { Fieldset, Stack, type StackProps } from "@mantine/core";
import type { ComponentProps, ReactNode } from "react";
import { FormAnswer } from "./form-answer";
import { SaveFoot } from "./save-foot";

type VersionedFieldsProps = Omit<ComponentProps<typeof FormAnswer>, "label"> & {
  canEdit: boolean;
  isPending: boolean;
  words: { saveAsNew: string; readOnly: string; save: string; saving: string };
  gap?: StackProps["gap"];
  children: ReactNode;
};

/** The fields of a versioned form, between what is to be said of them and the button that saves. */
export function VersionedFields({
  canEdit,
  isPending,
  words,
  gap,
  children,
  ...answer
}: VersionedFieldsProps) {
  return (
    <Stack gap={gap}>
      <FormAnswer {...answer} label={words.saveAsNew} />
      <Fieldset variant="unstyled" disabled={!canEdit} m={0}>
        {children}
      </Fieldset>
      <SaveFoot
        canEdit={canEdit}
        readOnly={words.readOnly}
        isPending={isPending}
        idle={words.save}
        busy={words.saving}
      />
    </Stack>
  );
}
