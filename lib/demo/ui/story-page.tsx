import Image from "next/image";
import type { Story } from "@/lib/demo/stories";
import { DemoPage } from "./demo-page";
import classes from "./demo-page.module.css";

/** One of the demo account's articles, as a follower reads it. */
export function StoryPage({ story }: { story: Story }) {
  return (
    <DemoPage title={story.title}>
      <Image
        className={classes.cover}
        src={`/demo/covers/${story.cover}`}
        alt=""
        width={900}
        height={383}
        preload
      />
      <p className={classes.lead}>{story.lead}</p>
      {story.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </DemoPage>
  );
}
