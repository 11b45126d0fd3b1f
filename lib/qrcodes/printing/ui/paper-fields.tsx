"use client";

import { NativeSelect, Skeleton, Switch } from "@mantine/core";
import dynamic from "next/dynamic";
import { Controller, useWatch } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { ORIENTATIONS } from "@/lib/qrcodes/sheets/limits";
import { PAPER_NAMES } from "@/lib/qrcodes/sheets/papers";
import { ChoiceField } from "./choice-field";
import classes from "./fields.module.css";
import { CodeSizeField, NumberField } from "./number-field";
import { printMessages } from "./print-messages";
import type { SheetFormParts } from "./sheet-form-parts";

const LabelFields = dynamic(() => import("./label-fields").then((part) => part.LabelFields), {
  ssr: false,
  loading: () => <Skeleton h={145} radius="lg" />,
});

/** The paper, and how things are spread on it. */
export function PaperFields({ form, field }: SheetFormParts) {
  const t = useMessages(printMessages);
  const { control } = form;
  const template = useWatch({ control, name: "sheet.template" });
  if (template === "labels") return <LabelFields form={form} field={field} />;
  const isGrid = template === "grid";
  return (
    <>
      <NativeSelect
        {...field("sheet.paper")}
        label={t.paper.label}
        data={PAPER_NAMES.map((value) => ({ value, label: t.paper[value] }))}
      />
      <ChoiceField
        control={control}
        name="sheet.orientation"
        label={t.paper.orientation}
        choices={ORIENTATIONS.map((value) => ({ value, label: t.paper[value] }))}
      />
      <div className={classes.pairs}>
        {isGrid &&
          (["columns", "rows", "margin", "gap"] as const).map((name) => (
            <NumberField key={name} form={form} name={name} label={t.grid[name]} />
          ))}
        <NumberField form={form} name="bleed" label={t.grid.bleed} hint={t.grid.bleedHint} />
        <CodeSizeField form={form} />
      </div>
      <Controller
        control={control}
        name="sheet.cutMarks"
        render={({ field: { value, ...switched } }) => (
          <Switch {...switched} checked={value} label={t.grid.cutMarks} />
        )}
      />
    </>
  );
}
