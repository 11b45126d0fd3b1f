"use client";

import { Alert, Button, Loader, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { Suspense, startTransition, use, useState } from "react";
import type { ArticleDocument } from "@/lib/articles/document/document-types";
import { templatesMessages } from "@/lib/articles/templates/messages";
import type { PageOfTemplates } from "@/lib/articles/templates/types";
import type { ArticleLook } from "@/lib/articles/themes/options";
import type { ActionResult } from "@/lib/platform/action";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { type AskedBlocks, askBlocks } from "./ask-blocks";
import { TemplateTile, TemplateTiles } from "./template-tile";
import { TemplateTools } from "./template-tools";

type BlockPickerDialogProps = {
  accountId: string;
  canEdit: boolean;
  /** Of the article: blocks are shown as they will look in it. */
  look: ArticleLook;
  /** The first page, asked for when the dialog was. */
  first: AskedBlocks;
  onChosen: (body: ArticleDocument) => void;
  onClose: () => void;
};

type Asked = { search: string; pages: AskedBlocks[] };

const PAUSE_MS = 250;

/** Chooses one of the account's blocks to put into the article under work. */
export function BlockPickerDialog(props: BlockPickerDialogProps) {
  const { accountId, onClose } = props;
  const t = useMessages(templatesMessages).blocks;
  const ask = (search: string, after?: string) => askBlocks(accountId, search, after);
  const [asked, setAsked] = useState<Asked>({ search: "", pages: [props.first] });
  const look = (search: string) => startTransition(() => setAsked({ search, pages: [ask(search)] }));
  const search = useDebouncedCallback(look, PAUSE_MS);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.title}
      size="xl"
      closeButtonProps={{ "aria-label": t.close }}
      returnFocus={false}
    >
      <Stack>
        <TextInput
          type="search"
          aria-label={t.search}
          placeholder={t.search}
          leftSection={<IconSearch size={16} aria-hidden />}
          data-autofocus
          onChange={({ currentTarget }) => search(currentTarget.value)}
        />
        <Suspense fallback={<Loader mx="auto" my="lg" />}>
          {asked.pages.map((page, number) => (
            <Blocks
              key={`${asked.search} ${page.after}`}
              {...props}
              page={page.rows}
              isSearch={asked.search !== ""}
              isLast={number === asked.pages.length - 1}
              onMore={(after) =>
                startTransition(() =>
                  setAsked({ ...asked, pages: [...asked.pages, ask(asked.search, after)] }),
                )
              }
              onChanged={() => look(asked.search)}
            />
          ))}
        </Suspense>
      </Stack>
    </Modal>
  );
}

type BlocksProps = BlockPickerDialogProps & {
  page: Promise<ActionResult<PageOfTemplates>>;
  isSearch: boolean;
  isLast: boolean;
  onMore: (after: string) => void;
  onChanged: () => void;
};

function Blocks({
  accountId,
  canEdit,
  look,
  page,
  isSearch,
  isLast,
  onChosen,
  onMore,
  onChanged,
}: BlocksProps) {
  const t = useMessages(templatesMessages);
  const result = use(page);
  if (!result.ok) return <Alert color="red">{result.message || t.blocks.failed}</Alert>;
  const { rows, next } = result.data;
  if (rows.length === 0)
    return (
      <Text c="dimmed" size="sm" ta="center" py="lg">
        {isSearch ? t.blocks.nothingFound : t.blocks.none}
      </Text>
    );
  return (
    <>
      <TemplateTiles>
        {rows.map((block) => (
          <TemplateTile
            key={block.id}
            name={block.name}
            note={block.folder || t.begin.by(block.createdBy)}
            label={t.blocks.insert(block.name)}
            body={block.body}
            look={look}
            tools={canEdit && <TemplateTools accountId={accountId} template={block} onChanged={onChanged} />}
            onChoose={() => onChosen(block.body)}
          />
        ))}
      </TemplateTiles>
      {isLast && next && (
        <Button variant="default" mx="auto" onClick={() => onMore(next)}>
          {t.begin.more}
        </Button>
      )}
    </>
  );
}
