"use client";

import { Group } from "@mantine/core";
import type { ReactNode } from "react";
import { SearchField } from "./search-field";

/** Above a list: the search, then whatever else narrows the list. @param search what is searched, as label */
export function ListToolbar({ search, children }: { search: string; children?: ReactNode }) {
  return (
    <Group gap="sm" mb="md" align="flex-end">
      <SearchField label={search} />
      {children}
    </Group>
  );
}
