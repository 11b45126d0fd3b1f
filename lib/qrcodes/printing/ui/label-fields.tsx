"use client";

import { NativeSelect } from "@mantine/core";
import { useWatch } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { LABEL_PAPER_NAMES, LABEL_PAPERS, type LabelPaper } from "@/lib/qrcodes/sheets/papers";
import classes from "./fields.module.css";
import { printLabelMessages } from "./label-messages";
import { CodeSizeField, NumberField } from "./number-field";
import type { SheetFormParts } from "./sheet-form-parts";

/** Which of the labels that are sold. */
export function LabelFields({ form, field }: SheetFormParts) {
  const t = useMessages(printLabelMessages);
  const labelOf = (paper: LabelPaper) => {
    const size = t.size(paper.width, paper.height);
    return paper.paper ? t.sheet(paper.name, paper.columns * paper.rows, size) : t.roll(size);
  };
  const groups = (["a4", "letter", "roll"] as const).map((sheet) => ({
    group: t.sheets[sheet],
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
      <NativeSelect {...field("sheet.labelPaper")} label={t.labelPaper} data={groups} />
      <div className={classes.pairs}>
        {!isRoll && <NumberField form={form} name="skip" label={t.skip} hint={t.skipHint} />}
        <CodeSizeField form={form} />
      </div>
    </>
  );
}
