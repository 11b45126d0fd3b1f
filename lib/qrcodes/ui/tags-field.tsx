"use client";

import { Badge, Button, Group, Input, Skeleton } from "@mantine/core";
import { IconTags } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useWatch } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { qrFormMessages } from "./form-messages";
import type { CodeFormParts } from "./use-code-form";

const TagsPicker = lazy(async () => ({ default: (await import("./tags-picker")).TagsPicker }));

/** The tags for those who scan; the list to choose from is loaded when somebody wants it. */
export function TagsField({ accountId, form }: Pick<CodeFormParts, "accountId" | "form">) {
  const t = useMessages(qrFormMessages);
  const [isOpen, setIsOpen] = useState(false);
  const tags = useWatch({ control: form.control, name: "tags" });
  if (isOpen)
    return (
      <Suspense fallback={<Skeleton h={72} />}>
        <TagsPicker accountId={accountId} form={form} />
      </Suspense>
    );
  return (
    <Input.Wrapper label={t.tags} description={t.tagsHint} labelElement="div">
      <Group gap={6} mt={6}>
        {tags.map(({ id, name }) => (
          <Badge key={id} variant="default" tt="none" fw={400}>
            {name}
          </Badge>
        ))}
        <Button
          variant="default"
          size="compact-md"
          fz="sm"
          leftSection={<IconTags size={16} aria-hidden />}
          onClick={() => setIsOpen(true)}
        >
          {t.chooseTags}
        </Button>
      </Group>
    </Input.Wrapper>
  );
}
