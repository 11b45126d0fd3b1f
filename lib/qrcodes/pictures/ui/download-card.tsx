"use client";

import { Anchor, Button, Select, SimpleGrid, Stack, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { CodeStyle } from "@/lib/qrcodes/drawing/style";
import type { DesignedCode } from "@/lib/qrcodes/pictures/types";
import { notifyFailure } from "@/lib/ui/notify";
import { SectionCard } from "@/lib/ui/section-card";
import { designMessages } from "./design-messages";
import { saveDrawnCode } from "./save-file";
import type { LatestVerdict } from "./use-verdict";

const FORMATS = ["png", "svg", "pdf"] as const;
const SIZES = [512, 1024, 2048, 4096];
const USUAL_SIZE = 1024;

type DownloadCardProps = { accountId: string; code: DesignedCode; style: CodeStyle; latest: LatestVerdict };

/** The files to take away, as far as a phone could read them. */
export function DownloadCard({ accountId, code, style, latest }: DownloadCardProps) {
  const t = useMessages(designMessages).download;
  const [size, setSize] = useState(USUAL_SIZE);
  const [drawing, setDrawing] = useState<string | null>(null);
  const isDoubtful = latest.isStale || latest.verdict === null || latest.verdict.state === "refused";
  const download = async (format: (typeof FORMATS)[number]) => {
    setDrawing(format);
    const failure = await saveDrawnCode(accountId, code, { format, size, style });
    setDrawing(null);
    if (failure) notifyFailure(failure === "unreachable" ? t.failed : failure.message);
  };
  return (
    <SectionCard title={t.title}>
      <Stack>
        <SimpleGrid cols={3} spacing="xs">
          {FORMATS.map((format) => (
            <Stack key={format} gap={4}>
              <Button
                variant={format === "png" ? "filled" : "default"}
                px="xs"
                disabled={isDoubtful}
                loading={drawing === format}
                leftSection={<IconDownload size={16} aria-hidden />}
                onClick={() => void download(format)}
              >
                {t[format]}
              </Button>
              <Text size="xs" c="dimmed" ta="center">
                {t[`${format}Hint`]}
              </Text>
            </Stack>
          ))}
        </SimpleGrid>
        <Select
          label={t.size}
          allowDeselect={false}
          data={SIZES.map((side) => ({ value: String(side), label: t.pixels(side) }))}
          value={String(size)}
          onChange={(value) => setSize(Number(value))}
        />
        {!code.isExpired && (
          <Text size="sm">
            <Anchor href={`/accounts/${accountId}/qrcodes/${code.id}/picture?download`} download>
              {t.original}
            </Anchor>
            <Text span size="xs" c="dimmed">{` · ${t.originalHint}`}</Text>
          </Text>
        )}
      </Stack>
    </SectionCard>
  );
}
