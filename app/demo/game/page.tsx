import type { Metadata } from "next";
import { shuffledCards } from "@/lib/demo/shuffled-cards";
import { DemoPage } from "@/lib/demo/ui/demo-page";
import { MemoryGame } from "@/lib/demo/ui/memory-game";

export const metadata: Metadata = { title: "翻牌配对" };

export default function Page() {
  return (
    <DemoPage title="翻牌配对">
      <MemoryGame order={shuffledCards()} />
    </DemoPage>
  );
}
