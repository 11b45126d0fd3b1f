"use client";

import { NativeSelect, SimpleGrid, Switch } from "@mantine/core";
import { Controller, useWatch } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { printMessages } from "../../printing/messages";
import { LABEL_PAPER_NAMES, LABEL_PAPERS, type LabelPaper, PAPER_NAMES } from "../../printing/papers";
import { ChoiceField } from "./choice-field";
import { NumberField } from "./number-field";
import type { SheetFormParts } from "./sheet-form";

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
      <SimpleGrid cols={2} spacing="md">
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
      </SimpleGrid>
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

function LabelFields({ form, field }: SheetFormParts) {
  const t = useMessages(printMessages);
  const labelOf = (paper: LabelPaper) => {
    const size = t.paper.size(paper.width, paper.height);
    return paper.paper ? t.paper.sheet(paper.name, paper.columns * paper.rows, size) : t.paper.roll(size);
  };
  const groups = (["a4", "letter", "roll"] as const).map((sheet) => ({
    group: t.paper.sheets[sheet],
    items: LABEL_PAPER_NAMES.filter((name) => (LABEL_PAPERS[name].paper ?? "roll") === sheet).map(
      (value) => ({
        value,
        label: labelOf(LABEL_PAPERS[value]),
      }),
    ),
  }));
  const isRoll = LABEL_PAPERS[useWatch({ control: form.control, name: "sheet.labelPaper" })].paper === null;
  return (
    <>
      <NativeSelect {...field("sheet.labelPaper")} label={t.paper.labelPaper} data={groups} />
      <SimpleGrid cols={2} spacing="md">
        {!isRoll && (
          <NumberField
            control={form.control}
            name="sheet.skip"
            label={t.paper.skip}
            description={t.paper.skipHint}
            inputWrapperOrder={["label", "input", "description", "error"]}
            min={0}
            max={29}
          />
        )}
        <CodeSizeField form={form} />
      </SimpleGrid>
    </>
  );
}

function CodeSizeField({ form }: Pick<SheetFormParts, "form">) {
  const t = useMessages(printMessages).code;
  return (
    <NumberField
      control={form.control}
      name="sheet.codeSize"
      label={t.size}
      placeholder={t.auto}
      empty={null}
      min={8}
      max={400}
    />
  );
}
