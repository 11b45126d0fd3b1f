"use client";

import { Button, ColorInput, FileButton, Group, Input, Text, Textarea, TextInput } from "@mantine/core";
import { Controller } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DESIGNS } from "@/lib/qrcodes/sheets/limits";
import { ChoiceField } from "./choice-field";
import classes from "./fields.module.css";
import type { SheetFormParts } from "./sheet-form-parts";
import { printWordsMessages } from "./words-messages";

/** What a poster or a table tent says besides the code. */
export function WordsFields({ form, field }: SheetFormParts) {
  const t = useMessages(printWordsMessages);
  return (
    <>
      <ChoiceField
        control={form.control}
        name="sheet.design"
        label={t.design}
        choices={DESIGNS.map((value) => ({ value, label: t.designs[value] }))}
      />
      <TextInput {...field("sheet.title")} label={t.title} placeholder={t.titlePlaceholder} />
      <Textarea
        {...field("sheet.text")}
        label={t.text}
        description={t.fillIn}
        autosize
        minRows={2}
        maxRows={6}
      />
      <div className={classes.pairs}>
        {(["color", "textColor"] as const).map((name) => (
          <Controller
            key={name}
            control={form.control}
            name={`sheet.${name}`}
            render={({ field: { ref, ...color }, fieldState }) => (
              <ColorInput
                {...color}
                ref={ref}
                label={t[name]}
                format="hex"
                error={fieldState.error?.message}
              />
            )}
          />
        ))}
      </div>
      <LogoField form={form} />
    </>
  );
}

function LogoField({ form }: Pick<SheetFormParts, "form">) {
  const t = useMessages(printWordsMessages);
  return (
    <Controller
      control={form.control}
      name="sheet.logo"
      render={({ field, fieldState }) => (
        <Input.Wrapper
          label={t.logo}
          labelElement="div"
          description={t.logoHint}
          error={fieldState.error?.message}
        >
          <Group gap="sm" mt="xs">
            {field.value && <img src={field.value} alt={t.logo} height={40} />}
            <FileButton
              accept="image/png,image/jpeg"
              onChange={(file) =>
                file &&
                void readAsAddress(file).then((address) => {
                  field.onChange(address);
                  return form.trigger("sheet.logo");
                })
              }
            >
              {(props) => (
                <Button {...props} variant="default" size="compact-md">
                  {t.chooseLogo}
                </Button>
              )}
            </FileButton>
            {field.value && (
              <Button variant="subtle" color="gray" size="compact-md" onClick={() => field.onChange(null)}>
                <Text span size="sm">
                  {t.removeLogo}
                </Text>
              </Button>
            )}
          </Group>
        </Input.Wrapper>
      )}
    />
  );
}

/** A file as a data address. */
function readAsAddress(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
