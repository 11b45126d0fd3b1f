"use client";

import { NativeSelect, Skeleton, Switch } from "@mantine/core";
import dynamic from "next/dynamic";
import { Controller, useWatch } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PAPER_NAMES } from "@/lib/qrcodes/sheets/papers";
import { ChoiceField } from "./choice-field";
import { CodeSizeField } from "./code-size-field";
import classes from "./fields.module.css";
import { NumberField } from "./number-field";
import { printMessages } from "./print-messages";
import type { SheetFormParts } from "./sheet-form";

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
        choices={(["portrait", "landscape"] as const).map((value) => ({ value, label: t.paper[value] }))}
      />
      <div className={classes.pairs}>
        {isGrid && (
          <>
            <NumberField {...{ control }} name="sheet.columns" label={t.grid.columns} min={1} max={20} />
            <NumberField {...{ control }} name="sheet.rows" label={t.grid.rows} min={1} max={30} />
            <NumberField {...{ control }} name="sheet.margin" label={t.grid.margin} min={0} max={60} />
            <NumberField {...{ control }} name="sheet.gap" label={t.grid.gap} min={0} max={40} />
          </>
        )}
        <NumberField
          {...{ control }}
          name="sheet.bleed"
          label={t.grid.bleed}
          description={t.grid.bleedHint}
          inputWrapperOrder={["label", "input", "description", "error"]}
          min={0}
          max={10}
        />
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
