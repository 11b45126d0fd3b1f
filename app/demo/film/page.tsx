import type { Metadata } from "next";
import { DemoPage } from "@/lib/demo/ui/demo-page";
import { LanternFilm } from "@/lib/demo/ui/lantern-film";

export const metadata: Metadata = { title: "短片：河灯" };

export default function Page() {
  return (
    <DemoPage title="短片：河灯">
      <LanternFilm />
      <p>夜市开张那天的河面。片子很短，会一直放下去。</p>
    </DemoPage>
  );
}
