"use client";

import { Checkbox, Group } from "@mantine/core";
import { Controller, useWatch } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { CAPTION_FIELDS, CAPTION_PLACES, isPanel } from "@/lib/qrcodes/sheets/limits";
import { ChoiceField } from "./choice-field";
import classes from "./fields.module.css";
import { NumberField } from "./number-field";
import { printMessages } from "./print-messages";
import type { SheetFormParts } from "./sheet-form-parts";

/** What is written at every code. */
export function CaptionFields({ form }: SheetFormParts) {
  const t = useMessages(printMessages).caption;
  const { control } = form;
  const [captions, template, place] = useWatch({
    control,
    name: ["sheet.captions", "sheet.template", "sheet.captionPlace"],
  });
  return (
    <>
      <Controller
        control={control}
        name="sheet.captions"
        render={({ field }) => (
          <Checkbox.Group
            label={t.label}
            value={field.value}
            // In the order of the list, whichever was ticked first.
            onChange={(chosen) => field.onChange(CAPTION_FIELDS.filter((each) => chosen.includes(each)))}
          >
            <Group gap="md" mt="xs">
              {CAPTION_FIELDS.map((value) => (
                <Checkbox key={value} value={value} label={t.fields[value]} />
              ))}
            </Group>
          </Checkbox.Group>
        )}
      />
      {captions.length > 0 && (
        <>
          <div className={classes.pairs}>
            <NumberField form={form} name="captionSize" label={t.size} />
            <NumberField form={form} name="captionLines" label={t.lines} />
          </div>
          {!isPanel(template) && (
            <ChoiceField
              control={control}
              name="sheet.captionPlace"
              label={t.place}
              {...(place === "auto" && { hint: t.autoHint })}
              choices={CAPTION_PLACES.map((value) => ({ value, label: t[value] }))}
            />
          )}
        </>
      )}
    </>
  );
}
