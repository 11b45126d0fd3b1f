"use client";

import { Button, Card, Skeleton, Text } from "@mantine/core";
import { IconMessagePlus } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useFormState, useWatch } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { CodeFormParts } from "@/lib/qrcodes/ui/use-code-form";
import { newBatchMessages } from "./new-batch-messages";

const loading = () => <Skeleton h={220} radius="lg" />;
// Writing replies takes more than all the rest of the page, and a list may well bring its own.
const AnswerFields = dynamic(
  () => import("@/lib/qrcodes/ui/answer-fields").then((part) => part.AnswerFields),
  {
    ssr: false,
    loading,
  },
);
const EndingFields = dynamic(
  () => import("@/lib/qrcodes/ui/ending-fields").then((part) => part.EndingFields),
  {
    ssr: false,
    loading,
  },
);

const FIELDS = ["replies", "followReplies", "pausedReplies", "tags", "endsAt"] as const;

/** The reply for all, the tags and the end of the campaign; asked for by whoever wants to set them. */
export function MoreFields(parts: CodeFormParts) {
  const t = useMessages(newBatchMessages).more;
  const { control } = parts.form;
  const { errors } = useFormState({ control, name: [...FIELDS] });
  const [replies, followReplies, pausedReplies, tags, endsAt] = useWatch({ control, name: FIELDS });
  const [isOpen, setIsOpen] = useState(false);
  const isFilled =
    replies.length > 0 ||
    followReplies !== null ||
    pausedReplies.length > 0 ||
    tags.length > 0 ||
    endsAt !== null;
  if (isOpen || isFilled || FIELDS.some((field) => errors[field]))
    return (
      <>
        <AnswerFields {...parts} />
        <EndingFields {...parts} />
      </>
    );
  return (
    <Card withBorder radius="lg" p="lg">
      <Text size="sm" c="dimmed" mb="sm">
        {t.description}
      </Text>
      <div>
        <Button
          variant="default"
          leftSection={<IconMessagePlus size={16} aria-hidden />}
          onClick={() => setIsOpen(true)}
        >
          {t.open}
        </Button>
      </div>
    </Card>
  );
}
