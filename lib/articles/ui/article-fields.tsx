"use client";

import { Button, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { IconPhoto } from "@tabler/icons-react";
import { useState } from "react";
import { type Control, useWatch } from "react-hook-form";
import { LIMITS } from "@/lib/articles/limits";
import { articlesMessages } from "@/lib/articles/messages";
import type { ArticleValues } from "@/lib/articles/schema";
import { MediaPicker } from "@/lib/media/library/ui/embedded/media-picker";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { AddressField } from "@/lib/ui/address-field";
import { NewsCard } from "@/lib/ui/phone/news-card";
import { ChatLine, ChatPreview } from "@/lib/ui/phone/phone-chat";
import type { FieldProps } from "@/lib/ui/use-action-form";
import { ForeignPicture } from "./foreign-picture";
import { LinkReader } from "./link-reader";
import { type ArticleFormHandle, useLinkReading } from "./use-link-reading";

type ArticleControl = Control<ArticleValues, unknown, ArticleValues>;
type ArticleFieldsProps = {
  accountId: string;
  form: ArticleFormHandle;
  field: (name: keyof ArticleValues) => FieldProps;
};

export function ArticleFields({ accountId, form, field }: ArticleFieldsProps) {
  const t = useMessages(articlesMessages);
  const [isChoosing, setIsChoosing] = useState(false);
  const reading = useLinkReading(accountId, form);
  const { control } = form;
  const [title, pictureUrl] = useWatch({ control, name: ["title", "pictureUrl"] });
  const changePicture = (url: string) =>
    form.setValue("pictureUrl", url, { shouldDirty: true, shouldValidate: true });
  return (
    <Stack>
      <AddressField
        {...field("url")}
        label={t.fields.url}
        description={t.fields.urlHint}
        withAsterisk
        onPaste={({ clipboardData }) => {
          const pasted = clipboardData.getData("text").trim();
          if (/^https?:\/\//i.test(pasted)) void reading.read(pasted);
        }}
      />
      <LinkReader reading={reading} />
      <TextInput
        {...field("title")}
        label={t.fields.title}
        withAsterisk
        rightSectionWidth={64}
        rightSection={<Counter control={control} name="title" limit={LIMITS.title} />}
      />
      <Textarea
        {...field("description")}
        label={t.fields.description}
        description={t.fields.descriptionHint}
        autosize
        minRows={2}
        rightSectionWidth={72}
        rightSection={<Counter control={control} name="description" limit={LIMITS.description} />}
      />
      <AddressField
        {...field("pictureUrl")}
        label={t.fields.pictureUrl}
        description={t.fields.pictureUrlHint}
        withAsterisk
      />
      <Button
        variant="light"
        mt={-8}
        style={{ alignSelf: "flex-start" }}
        leftSection={<IconPhoto size={16} aria-hidden />}
        onClick={() => setIsChoosing(true)}
      >
        {t.choosePicture}
      </Button>
      <MediaPicker
        accountId={accountId}
        kind="image"
        isOpen={isChoosing}
        onChosen={([picture]) => picture && changePicture(picture.publicUrl)}
        onClose={() => setIsChoosing(false)}
      />
      <ForeignPicture accountId={accountId} url={pictureUrl} name={title} onTaken={changePicture} />
    </Stack>
  );
}

/** The card as it will look, while one types. */
export function ArticlePreview({ control }: { control: ArticleControl }) {
  const t = useMessages(articlesMessages);
  const values = useWatch({ control });
  const card = {
    id: "preview",
    title: values.title || t.previewTitle,
    description: values.description ?? "",
    pictureUrl: values.pictureUrl ?? "",
    url: values.url ?? "",
  };
  return (
    <ChatPreview label={t.preview}>
      <ChatLine side="account">
        <NewsCard articles={[card]} />
      </ChatLine>
    </ChatPreview>
  );
}

type CounterProps = { control: ArticleControl; name: keyof ArticleValues; limit: number };

function Counter({ control, name, limit }: CounterProps) {
  const t = useMessages(articlesMessages);
  const used = useWatch({ control, name }).length;
  return (
    <Text size="xs" c={used > limit ? "red" : "dimmed"}>
      {t.counter(used, limit)}
    </Text>
  );
}
