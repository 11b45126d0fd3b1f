"use client";

import { Button, Group, NativeSelect, Stack } from "@mantine/core";
import { useRouter } from "next/navigation";
import { domainsOf } from "@/lib/menu/conditional/domains";
import { menuConditionalMessages } from "@/lib/menu/conditional/messages";
import type { ConditionalMenuState, FollowerTags, MenuSource } from "@/lib/menu/conditional/types";
import { EMPTY_MENU } from "@/lib/menu/document";
import { MenuWorkbench } from "@/lib/menu/workbench/ui/menu-workbench";
import { useFindings } from "@/lib/menu/workbench/ui/use-findings";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { FormFailure } from "@/lib/ui/form-failure";
import { SaveFoot } from "@/lib/ui/save-foot";
import { SectionCard } from "@/lib/ui/section-card";
import { ConditionFields } from "./condition-fields";
import { DomainNote } from "./domain-note";
import { useMenuForm } from "./use-menu-form";

export type MenuFormProps = {
  accountId: string;
  canEdit: boolean;
  /** Null for a menu to be made. */
  menu: ConditionalMenuState | null;
  sources: readonly MenuSource[];
  /** Comes when WeChat has answered. */
  tags: Promise<FollowerTags>;
};

/** Who sees the menu, and the menu itself in the same editor as the default one. */
export function MenuForm({ accountId, canEdit, menu, sources, tags }: MenuFormProps) {
  const t = useMessages(menuConditionalMessages).form;
  const router = useRouter();
  const first = sources[0]?.document ?? EMPTY_MENU;
  const { form, editing, failure, isPending, submit, saveAsNew } = useMenuForm({ accountId, menu, first });
  // The limit of domains is for all these menus together.
  const others = sources.filter(({ id }) => id !== null && id !== menu?.id);
  const { findings, marks } = useFindings(editing);
  return (
    <Stack gap="lg">
      <SectionCard title={t.who}>
        <form onSubmit={submit} noValidate>
          <Stack gap="md">
            <FormFailure
              failure={failure}
              action={
                (failure?.code === "conflict" || failure?.code === "not-found") && (
                  <Group gap="xs" mt="sm">
                    {failure.code === "conflict" && (
                      <Button size="compact-sm" variant="default" onClick={() => router.refresh()}>
                        {t.loadOther}
                      </Button>
                    )}
                    <Button size="compact-sm" variant="default" onClick={saveAsNew}>
                      {t.saveAsNew}
                    </Button>
                  </Group>
                )
              }
            />
            <ConditionFields form={form} tags={tags} canEdit={canEdit} />
            <SaveFoot
              canEdit={canEdit}
              readOnly={t.readOnly}
              isPending={isPending}
              idle={t.save}
              busy={t.saving}
            />
          </Stack>
        </form>
      </SectionCard>
      {!menu && canEdit && (
        <SourceChoice sources={sources} onChoose={({ document }) => editing.replace(document)} />
      )}
      <DomainNote domains={domainsOf([editing.menu, ...others.map(({ document }) => document)])} />
      <MenuWorkbench
        accountId={accountId}
        editing={editing}
        canEdit={canEdit}
        findings={findings}
        marks={marks}
      />
    </Stack>
  );
}

type SourceChoiceProps = { sources: readonly MenuSource[]; onChoose: (source: MenuSource) => void };

/** Copies another menu as what this one begins with; the step can be undone like any other. */
function SourceChoice({ sources, onChoose }: SourceChoiceProps) {
  const t = useMessages(menuConditionalMessages).form;
  const empty: MenuSource = { id: "", name: t.copyEmpty, document: EMPTY_MENU };
  const choices = [...sources, empty];
  return (
    <NativeSelect
      label={t.copy}
      maw="24rem"
      data={choices.map(({ id, name }, index) => ({
        value: String(index),
        label: id === null ? t.copyDefault : name,
      }))}
      onChange={(event) => {
        const chosen = choices[Number(event.currentTarget.value)];
        if (chosen) onChoose(chosen);
      }}
    />
  );
}
