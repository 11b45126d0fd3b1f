"use client";

import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { AUDIT_KINDS } from "@/lib/audit/kinds";
import { auditMessages } from "@/lib/audit/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { ListToolbar } from "@/lib/ui/list-toolbar";
import type { AuditAddress } from "./use-audit-address";

/** What of the audit is shown: words, kind, days, one person. */
export function AuditFilters({ address }: { address: AuditAddress }) {
  const t = useMessages(auditMessages);
  const { parameters, filter } = address;
  const day = (name: "from" | "to") => ({
    type: "date",
    "aria-label": t[name],
    leftSection: t[name],
    leftSectionWidth: 56,
    value: parameters.get(name) ?? "",
    onChange: (event: { currentTarget: { value: string } }) => filter({ [name]: event.currentTarget.value }),
    w: { base: "100%", xs: 200 },
  });
  return (
    <>
      <ListToolbar search={t.search}>
        <NativeSelect
          aria-label={t.kind}
          value={parameters.get("kind") ?? ""}
          onChange={(event) => filter({ kind: event.currentTarget.value })}
          data={[
            { value: "", label: t.anyKind },
            ...AUDIT_KINDS.map((kind) => ({ value: kind, label: t.kinds[kind] })),
          ]}
          w={{ base: "100%", xs: 190 }}
        />
        <TextInput {...day("from")} />
        <TextInput {...day("to")} />
      </ListToolbar>
      {parameters.has("person") && (
        <Group mb="md">
          <Button
            variant="light"
            size="compact-sm"
            rightSection={<IconX size={14} aria-hidden />}
            aria-label={`${t.person} ${t.removePerson}`}
            onClick={() => filter({ person: null })}
          >
            {t.person}
          </Button>
        </Group>
      )}
    </>
  );
}
